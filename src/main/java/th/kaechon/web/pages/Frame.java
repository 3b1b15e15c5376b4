package th.kaechon.web.pages;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.Officers;

/** What every own page shows around its content, and the token its script sends with a change. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    private static final String TOKEN = "CAMUNDA_CSRF_TOKEN"; // where Camunda's filter keeps the session's token

    private final Officers officers;

    Frame(Officers officers) {
        this.officers = officers;
    }

    @ModelAttribute("csrf")
    @Nullable
    Object csrf(HttpSession session) {
        return session.getAttribute(TOKEN);
    }

    @ModelAttribute("userId")
    String userId() {
        return officers.current().map(Officer::userId).orElse("");
    }

    @ModelAttribute("receivesLists")
    boolean receivesLists() {
        return officers.current()
                .filter(officer ->
                        !officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty())
                .isPresent();
    }
}
