package th.kaechon.process.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.MeetingAnswer;

/** Answers row by row while the meeting is open; saved at once, nothing of it moves a case before the commit. */
@Service
public class MeetingAnswers {

    /**
     * @param item the row as it stands now; null when there is none for this officer
     * @param isOutdated somebody else answered the row meanwhile: nothing was written
     */
    public record Result(@Nullable AgendaItem item, boolean isOutdated, List<FieldRefusal> refusals) {

        public boolean isSaved() {
            return item != null && !isOutdated && refusals.isEmpty();
        }
    }

    /** @param of how many rows each intervention and agency would be accepted; skipped rows have no proposal for some problem */
    public record Preview(int rows, int skipped, List<Share> of) {

        public record Share(String menuEntryId, String menuEntry, String agencyCode, String agency, int households) {}
    }

    /** With {@link MeetingAnswer.Kind#ACCEPT} the answer's other parts may be empty (but for the changwat's plan): they are the proposal's. */
    public Result answer(long itemId, int version, MeetingAnswer typed, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Undoes this officer's last answer in the meeting that is not committed; empty when there is none. */
    public Optional<AgendaItem> undo(long meetingId, Officer officer) {
        throw new UnsupportedOperationException();
    }

    public Preview previewOfAll(long meetingId, String tambonCode, Officer officer) {
        throw new UnsupportedOperationException();
    }

    /** Accepts every proposal of the tambon's waiting rows; refused when there are not as many as the preview had. */
    public Optional<Refusal> acceptAll(long meetingId, String tambonCode, int rows, Officer officer) {
        throw new UnsupportedOperationException();
    }
}
