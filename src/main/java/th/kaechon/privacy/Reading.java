package th.kaechon.privacy;

import java.time.OffsetDateTime;

/** One officer looked at one case. */
public record Reading(OffsetDateTime at, String officer, ReadLog.What what) {}
