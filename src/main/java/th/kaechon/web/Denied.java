package th.kaechon.web;

import org.springframework.http.HttpStatus;

/** The request cannot be served as it stands; the Thai sentence is all the officer learns. */
public class Denied extends RuntimeException {

    private final HttpStatus status;
    private final String thai;

    private Denied(HttpStatus status, String thai) {
        super(thai);
        this.status = status;
        this.thai = thai;
    }

    public static Denied notLoggedIn() {
        return new Denied(HttpStatus.UNAUTHORIZED, "กรุณาเข้าสู่ระบบก่อน");
    }

    /** Also for what exists in another area: the two are not told apart. */
    public static Denied notFound(String thai) {
        return new Denied(HttpStatus.NOT_FOUND, thai);
    }

    public static Denied forbidden(String thai) {
        return new Denied(HttpStatus.FORBIDDEN, thai);
    }

    public static Denied conflict(String thai) {
        return new Denied(HttpStatus.CONFLICT, thai);
    }

    public static Denied badInput(String thai) {
        return new Denied(HttpStatus.UNPROCESSABLE_ENTITY, thai);
    }

    HttpStatus status() {
        return status;
    }

    String thai() {
        return thai;
    }
}
