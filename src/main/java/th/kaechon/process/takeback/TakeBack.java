package th.kaechon.process.takeback;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.process.deadline.CaseDates;

/** Whoever completed a task may take it back with a reason, for a while and as long as nobody acted on it (ADR 7). */
@Service
public class TakeBack {

    /** Also for a task of another area or none at all: they are not told apart. */
    public static final Refusal NOT_YOURS =
            new Refusal("ไม่พบงานนี้ในงานที่ท่านบันทึก ผู้ที่บันทึกงานเท่านั้นจึงนำงานกลับได้");

    private static final Refusal REASON_MISSING = new Refusal("กรุณาระบุเหตุผลที่นำงานกลับ");

    private final Completions completions;
    private final Obstacles obstacles;
    private final Rewind rewind;
    private final RegisterCopy register;
    private final TypedBefore typed;
    private final Cases cases;
    private final CaseRecord record;
    private final CaseDates dates;

    TakeBack(
            Completions completions,
            Obstacles obstacles,
            Rewind rewind,
            RegisterCopy register,
            TypedBefore typed,
            Cases cases,
            CaseRecord record,
            CaseDates dates) {
        this.completions = completions;
        this.obstacles = obstacles;
        this.rewind = rewind;
        this.register = register;
        this.typed = typed;
        this.cases = cases;
        this.record = record;
        this.dates = dates;
    }

    /** Throws {@link th.kaechon.process.TaskGone} when somebody acted on the case at the same time; nothing is changed then. */
    @Transactional
    public Optional<Refusal> takeBack(String taskId, String reason, Officer officer) {
        Optional<Completion> own = completions.find(taskId).filter(completion -> isOwn(completion, officer));
        if (own.isEmpty()) {
            return Optional.of(NOT_YOURS);
        }
        if (reason.isBlank()) {
            return Optional.of(REASON_MISSING);
        }
        HouseholdCase household = cases.lock(own.get().caseId());
        Completion completion = completions.find(taskId).orElseThrow();
        Optional<Refusal> obstacle = obstacles.of(completion, household);
        if (obstacle.isEmpty()) {
            takeBack(completion, reason, household);
        }
        return obstacle;
    }

    /** Why a task that a meeting resolved cannot be corrected now, if it cannot. */
    public Optional<Refusal> obstacleToCorrection(String taskId) {
        return completions
                .find(taskId)
                .flatMap(completion -> obstacles.ofCorrection(completion, cases.withId(completion.caseId())));
    }

    /**
     * Opens a task again whose resolution a meeting corrects, so that it can be completed anew in the same transaction. The
     * caller has checked that the meeting may.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> correct(String taskId, String reason) {
        Completion found = completions.find(taskId).orElseThrow();
        HouseholdCase household = cases.lock(found.caseId());
        Completion completion = completions.find(taskId).orElseThrow();
        Optional<Refusal> obstacle = obstacles.ofCorrection(completion, household);
        if (obstacle.isEmpty()) {
            takeBack(completion, reason, household);
        }
        return obstacle;
    }

    /** The stage may be open again that was over when its date was moved, so it is brought in line with the date now. */
    private void takeBack(Completion completion, String reason, HouseholdCase household) {
        typed.moveTo(rewind.before(completion, household), completion);
        register.restore(completion, household);
        completions.takeBack(completion, reason);
        record.add(completion.caseId(), CaseEntry.Kind.TAKEN_BACK, completion.officer(), completion.taskName(), reason);
        dates.align(household);
    }

    private boolean isOwn(Completion completion, Officer officer) {
        return completion.officer().equals(officer.userId())
                && officer.worksIn(cases.withId(completion.caseId()).tambon());
    }

    /** What the officer completed within the window, newest first, taken back or not. */
    public List<CompletedTask> recent(Officer officer) {
        return completions.recentOf(officer.userId()).stream()
                .filter(completion -> isOwn(completion, officer))
                .map(completion -> shown(completion, officer))
                .toList();
    }

    /** The newest task of the case that this officer could take back now. */
    public Optional<CompletedTask> of(CaseId id, Officer officer) {
        return completions.recentOf(officer.userId()).stream()
                .filter(completion -> completion.caseId().equals(id))
                .filter(completion -> isOwn(completion, officer))
                .map(completion -> shown(completion, officer))
                .filter(CompletedTask::mayBeTakenBack)
                .findFirst();
    }

    private CompletedTask shown(Completion completion, Officer officer) {
        HouseholdCase household = cases.withId(completion.caseId());
        return new CompletedTask(
                completion.taskId(),
                household.number(),
                completion.taskName(),
                completion.completedAt(),
                obstacles.until(completion, household),
                obstacles.of(completion, household).orElse(null),
                officer.scope().covers(household.tambon()));
    }
}
