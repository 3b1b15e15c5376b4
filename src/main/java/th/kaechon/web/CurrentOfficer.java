package th.kaechon.web;

import org.springframework.stereotype.Component;
import th.kaechon.identity.Officer;
import th.kaechon.identity.Officers;

/** The officer of the request at hand; nobody logged in is answered 401, by a page with the way to the login. */
@Component
public class CurrentOfficer {

    private final Officers officers;

    CurrentOfficer(Officers officers) {
        this.officers = officers;
    }

    public Officer get() {
        return officers.current().orElseThrow(Denied::notLoggedIn);
    }
}
