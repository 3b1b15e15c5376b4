package th.kaechon.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The token that a page sends back with a change, so that no other site can make the officer's browser do it. */
public final class SessionToken {

    private static final String KEPT_BY_CAMUNDAS_FILTER = "CAMUNDA_CSRF_TOKEN";

    private SessionToken() {}

    /** Null before the session's first page. */
    public static @Nullable Object of(HttpSession session) {
        return session.getAttribute(KEPT_BY_CAMUNDAS_FILTER);
    }
}
