package th.kaechon.report.meeting;

/** How far a tambon's rows have come. */
public record TambonCount(
        String code,
        String amphoe,
        String tambon,
        int waiting,
        int answered,
        int committing,
        int postponed,
        int done,
        int failed,
        int left) {}
