package th.kaechon.report.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the minutes tell. */
record MeetingRecord(
        MeetingHead head,
        List<Attending> attending,
        List<Sitting> sittings,
        @Nullable Earlier earlier,
        List<Resolution> resolutions,
        List<CaseRow> undecided,
        MinutesVersion version) {

    boolean isInternal() {
        return version == MinutesVersion.INTERNAL;
    }
}
