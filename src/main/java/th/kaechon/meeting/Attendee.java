package th.kaechon.meeting;

/** Somebody who belongs to the meeting, present or not. */
public record Attendee(String name, String position, Role role, boolean present) {

    public enum Role {
        CHAIR("ประธาน"),
        MEMBER("กรรมการ"),
        SECRETARY("เลขานุการ"),
        /** Has no vote and counts for no quorum. */
        GUEST("ผู้เข้าร่วมประชุม");

        private final String thai;

        Role(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public boolean votes() {
        return role != Role.GUEST;
    }
}
