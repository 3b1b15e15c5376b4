package th.kaechon.report.minutes;

import static th.kaechon.report.minutes.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.report.docx.Docx;

/** Minutes (รายงานการประชุม) in the usual form. Callers have checked that the officer may have that version. */
@Service
public class MinutesPrinter {

    private final MeetingHeads heads;
    private final ResolutionRows resolutions;

    MinutesPrinter(MeetingHeads heads, ResolutionRows resolutions) {
        this.heads = heads;
        this.resolutions = resolutions;
    }

    /** Empty of a meeting that was cancelled: it has resolved nothing. One snapshot, while resolutions may be coming in. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<PrintedMinutes> print(long meetingId, MinutesVersion version) {
        return heads.find(meetingId).filter(head -> !head.isCancelled()).map(head -> print(record(head, version)));
    }

    private MeetingRecord record(MeetingHead head, MinutesVersion version) {
        return new MeetingRecord(
                head,
                heads.attending(head.id()),
                heads.sittings(head.id()),
                heads.earlier(head).orElse(null),
                resolutions.of(head.id(), version),
                resolutions.undecided(head.id()),
                version);
    }

    private static PrintedMinutes print(MeetingRecord meeting) {
        MeetingHead head = meeting.head();
        Docx paper = new Docx(say("minutes.title") + " " + say("ordinal", head.number()), head.body(), mark(meeting));
        Opening.write(paper, meeting);
        Agenda.write(paper, meeting);
        Ending.write(paper, meeting);
        return new PrintedMinutes(
                paper.bytes(),
                head.fileName("minutes", meeting.version().inAddress()),
                meeting.isInternal() ? cases(meeting) : Set.of());
    }

    private static String mark(MeetingRecord meeting) {
        List<String> marks = new ArrayList<>();
        if (!meeting.head().isClosed()) {
            marks.add(say("mark.draft"));
        }
        if (meeting.isInternal()) {
            marks.add(say("mark.internal"));
        }
        return String.join(" – ", marks);
    }

    private static Set<Long> cases(MeetingRecord meeting) {
        return meeting.resolutions().stream()
                .map(resolution -> resolution.row().caseId())
                .collect(Collectors.toSet());
    }
}
