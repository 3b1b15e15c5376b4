package th.kaechon.process.meeting;

import java.util.Optional;
import org.springframework.stereotype.Service;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;

/** One press completes all answered rows' tasks, each in its own transaction, in the background. */
@Service
public class MeetingCommit {

    /** Rows by how far they have come. */
    public record Progress(int waiting, int answered, int postponed, int committing, int done, int failed) {}

    /** Pressing again takes up what failed and does nothing twice. */
    public Optional<Refusal> commit(long meetingId, Officer officer) {
        throw new UnsupportedOperationException();
    }

    public Progress progress(long meetingId) {
        throw new UnsupportedOperationException();
    }
}
