package th.kaechon.identity;

/** Someone with an account and at least one group. The address itself is asked for when a mail is sent. */
public record StaffMember(Officer officer, boolean hasEmail) {}
