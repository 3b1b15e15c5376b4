package th.kaechon.report.minutes;

/** Somebody who was asked to the meeting. */
record Attending(String name, String position, String role, boolean present) {

    boolean isGuest() {
        return role.equals("GUEST");
    }
}
