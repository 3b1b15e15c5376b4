package th.kaechon.meeting;

/** The number by which a body counts its meetings, as ๒/๒๕๖๖; the year is of the Buddhist Era. */
public record MeetingNumber(int number, int year) {

    private static final int THAI_ZERO = '\u0E50';

    /** In Thai digits, as it stands in minutes. */
    public String thai() {
        StringBuilder digits = new StringBuilder();
        toString().chars().forEach(each -> digits.append((char) (each == '/' ? each : each - '0' + THAI_ZERO)));
        return digits.toString();
    }

    @Override
    public String toString() {
        return number + "/" + year;
    }
}
