package th.kaechon.report.forecast;

/**
 * How the cases of an area stand at a milestone. A case that left before (withdrawn, not in need) counts nowhere; one that
 * was carried over unfinished missed its day for good.
 *
 * @param cases done, still to be done or carried over unfinished
 * @param onTimeByOwnDate done by the day that holds for the case, which is its own where it joined late or was extended
 * @param onTimeByCampaignDate done by the campaign's day, whatever the case's own
 * @param late done after the day that holds for the case
 * @param overdue not done, still open or carried over, and the day that holds for the case has passed
 * @param enteredLate done in time and written down after the day: late entry is not late work
 */
public record Statistics(
        int cases,
        int open,
        int onTimeByOwnDate,
        int onTimeByCampaignDate,
        int late,
        int overdue,
        int lateJoiners,
        int extended,
        int enteredLate) {

    static final Statistics NONE = new Statistics(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Statistics plus(Statistics more) {
        return new Statistics(
                cases + more.cases,
                open + more.open,
                onTimeByOwnDate + more.onTimeByOwnDate,
                onTimeByCampaignDate + more.onTimeByCampaignDate,
                late + more.late,
                overdue + more.overdue,
                lateJoiners + more.lateJoiners,
                extended + more.extended,
                enteredLate + more.enteredLate);
    }
}
