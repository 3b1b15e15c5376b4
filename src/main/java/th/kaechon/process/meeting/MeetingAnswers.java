package th.kaechon.process.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.Menu;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.meeting.Agenda;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.AnswerRules;
import th.kaechon.meeting.Answers;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.Meetings;
import th.kaechon.meeting.ProposedAnswers;
import th.kaechon.meeting.Subject;

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

        static Result refused(AgendaItem item, String thai) {
            return new Result(item, false, List.of(new FieldRefusal("row", thai)));
        }
    }

    /** @param of how many rows each intervention and agency would be accepted; skipped rows have no proposal for some problem */
    public record Preview(int rows, int skipped, List<Share> of) {

        public record Share(String menuEntryId, String menuEntry, String agencyCode, String agency, int households) {}
    }

    private final Meetings meetings;
    private final Agenda agenda;
    private final Answers answers;
    private final AnswerRules rules;
    private final ProposedAnswers proposed;
    private final Menu menu;
    private final Agencies agencies;

    MeetingAnswers(
            Meetings meetings,
            Agenda agenda,
            Answers answers,
            AnswerRules rules,
            ProposedAnswers proposed,
            Menu menu,
            Agencies agencies) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.answers = answers;
        this.rules = rules;
        this.proposed = proposed;
        this.menu = menu;
        this.agencies = agencies;
    }

    /** An accepted row without parts of its own gets the proposal's; the changwat's plan alone has to be typed. */
    @Transactional
    public Result answer(long meetingId, long itemId, int version, MeetingAnswer typed, Officer officer) {
        Optional<Meeting> meeting = agenda.item(itemId).map(item -> meetings.lock(item.meetingId()));
        if (meeting.isEmpty() || !MeetingBodies.mayLead(meeting.get(), officer)) {
            return new Result(null, false, List.of());
        }
        AgendaItem row = agenda.item(itemId).orElseThrow(); // as it stands under the meeting's lock
        if (meeting.get().state() != Meeting.State.OPEN) {
            return Result.refused(row, "การประชุมนี้ไม่ได้เปิดอยู่ จึงบันทึกคำตอบไม่ได้");
        }
        if (row.version() != version) {
            return new Result(row, true, List.of());
        }
        return obstacle(row).map(thai -> Result.refused(row, thai)).orElseGet(() -> save(row, typed, officer));
    }

    private Optional<String> obstacle(AgendaItem row) {
        return switch (row.state()) {
            case COMMITTING -> Optional.of("กำลังบันทึกมติของกรณีนี้");
            case DONE -> Optional.of("บันทึกมติของกรณีนี้แล้ว แก้ไขได้ด้วยมติใหม่เท่านั้น");
            case LEFT -> Optional.of(CommitRow.MOVED_ON);
            default -> row.corrects() != null || agenda.waits(row) ? Optional.empty() : Optional.of(CommitRow.MOVED_ON);
        };
    }

    private Result save(AgendaItem row, MeetingAnswer typed, Officer officer) {
        Optional<MeetingAnswer> whole = whole(row, typed);
        if (whole.isEmpty()) {
            return Result.refused(row, "กรณีนี้มีปัญหาที่ตารางไม่ได้เสนอแนวทาง กรุณาเลือกแนวทางเองหรือลงมตินอกเมนู");
        }
        List<FieldRefusal> refusals = rules.refusals(row, whole.get());
        if (!refusals.isEmpty()) {
            return new Result(row, false, refusals);
        }
        answers.save(row, whole.get(), officer.userId());
        return new Result(agenda.item(row.id()).orElseThrow(), false, List.of());
    }

    private Optional<MeetingAnswer> whole(AgendaItem row, MeetingAnswer typed) {
        boolean asProposed = typed.kind() == MeetingAnswer.Kind.ACCEPT
                && typed.householdClass() == null
                && typed.items().isEmpty()
                && typed.joining().isEmpty()
                && typed.text() == null;
        if (!asProposed) {
            return Optional.of(typed);
        }
        Optional<MeetingAnswer> found = proposed.of(row);
        return found.isEmpty() && row.subject() == Subject.RECEIVE_REFERRAL ? Optional.of(typed) : found;
    }

    /** Undoes this officer's last answer in the meeting that is not committed; empty when there is none. */
    @Transactional
    public Optional<AgendaItem> undo(long meetingId, Officer officer) {
        Meeting meeting = meetings.lock(meetingId);
        return meeting.state() == Meeting.State.OPEN && MeetingBodies.mayLead(meeting, officer)
                ? answers.undo(meetingId, officer.userId()).flatMap(agenda::item)
                : Optional.empty();
    }

    public Preview previewOfAll(long meetingId, String tambonCode, Officer officer) {
        boolean may = meetings.find(meetingId)
                .filter(found -> MeetingBodies.mayLead(found, officer))
                .isPresent();
        List<AgendaItem> waiting = may ? agenda.unanswered(meetingId, tambonCode) : List.of();
        List<MeetingAnswer> accepted = List.copyOf(acceptable(waiting).values());
        return new Preview(accepted.size(), waiting.size() - accepted.size(), shares(accepted));
    }

    private record Choice(String entry, String agency) {}

    private List<Preview.Share> shares(List<MeetingAnswer> accepted) {
        Map<String, String> entries = menu.entries().stream().collect(Collectors.toMap(MenuEntry::id, MenuEntry::name));
        Map<String, String> names = agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::name));
        Map<Choice, Long> households = accepted.stream()
                .flatMap(answer ->
                        answer.items().stream().map(MeetingAnswers::choice).distinct())
                .collect(Collectors.groupingBy(choice -> choice, Collectors.counting()));
        return households.entrySet().stream()
                .map(each -> new Preview.Share(
                        each.getKey().entry(),
                        entries.getOrDefault(
                                each.getKey().entry(), each.getKey().entry()),
                        each.getKey().agency(),
                        names.getOrDefault(each.getKey().agency(), each.getKey().agency()),
                        each.getValue().intValue()))
                .sorted(Comparator.comparingInt(Preview.Share::households)
                        .reversed()
                        .thenComparing(Preview.Share::menuEntryId)
                        .thenComparing(Preview.Share::agencyCode))
                .toList();
    }

    private static Choice choice(PlanDecision.Item item) {
        return new Choice(item.menuEntryId(), item.agencyCode());
    }

    /** Accepts every proposal of the tambon's waiting rows; refused when there are not as many as the preview had. */
    @Transactional
    public Optional<Refusal> acceptAll(long meetingId, String tambonCode, int rows, Officer officer) {
        Meeting meeting = meetings.lock(meetingId);
        if (!MeetingBodies.mayLead(meeting, officer) || meeting.state() != Meeting.State.OPEN) {
            return Optional.of(new Refusal("การประชุมนี้ไม่ได้เปิดอยู่ จึงบันทึกคำตอบไม่ได้"));
        }
        Map<AgendaItem, MeetingAnswer> accepted = acceptable(agenda.unanswered(meetingId, tambonCode));
        if (accepted.size() != rows) {
            return Optional.of(new Refusal("มีการเปลี่ยนแปลงหลังจากแสดงตัวอย่าง กรุณาดูตัวอย่างใหม่ก่อนยืนยัน"));
        }
        accepted.forEach((row, answer) -> answers.save(row, answer, officer.userId()));
        return Optional.empty();
    }

    /** What would be refused row by row is left for them; what the tables propose for a plan has nothing to refuse. */
    private Map<AgendaItem, MeetingAnswer> acceptable(List<AgendaItem> rows) {
        Map<AgendaItem, MeetingAnswer> found = proposed.of(rows);
        found.entrySet()
                .removeIf(each -> each.getKey().subject() != Subject.DECIDE
                        && !rules.refusals(each.getKey(), each.getValue()).isEmpty());
        return found;
    }
}
