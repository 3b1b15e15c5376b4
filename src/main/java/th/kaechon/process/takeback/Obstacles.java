package th.kaechon.process.takeback;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Campaigns;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.identity.StaffDirectory;

/** Why a completed task may not be taken back. */
@Component
class Obstacles {

    private static final Refusal TAKEN_BACK = new Refusal("งานนี้นำกลับไปแล้ว");
    private static final Refusal CLOSED = new Refusal("กรณีนี้ปิดแล้ว จึงแก้ไขมติไม่ได้");
    private static final Refusal LIST_CAME =
            new Refusal("ข้อมูลครัวเรือนนี้ปรับตามบัญชี TPMAP ที่รับเข้ามาหลังจากงานนี้แล้ว จึงนำงานกลับไม่ได้");

    private final Completions completions;
    private final FollowingTasks following;
    private final RegisterCopy register;
    private final Campaigns campaigns;
    private final CaseRecord record;
    private final StaffDirectory staff;
    private final EngineTransaction engine;
    private final Clock clock;

    Obstacles(
            Completions completions,
            FollowingTasks following,
            RegisterCopy register,
            Campaigns campaigns,
            CaseRecord record,
            StaffDirectory staff,
            EngineTransaction engine,
            Clock clock) {
        this.completions = completions;
        this.following = following;
        this.register = register;
        this.campaigns = campaigns;
        this.record = record;
        this.staff = staff;
        this.engine = engine;
        this.clock = clock;
    }

    Optional<Refusal> of(Completion completion, HouseholdCase household) {
        return first(
                () -> takenBack(completion),
                () -> resolved(completion),
                () -> tooLate(completion, household),
                () -> rest(completion, household));
    }

    /** A meeting has all the time there is, as long as nothing rests on what it corrects. */
    Optional<Refusal> ofCorrection(Completion completion, HouseholdCase household) {
        return first(
                () -> takenBack(completion),
                () -> completion.isKept() ? Optional.empty() : Optional.of(CLOSED),
                () -> rest(completion, household));
    }

    private Optional<Refusal> rest(Completion completion, HouseholdCase household) {
        return first(
                () -> laterTask(completion),
                () -> intervention(completion),
                () -> claimed(completion, household),
                () -> laterList(completion, household));
    }

    @SafeVarargs
    private static Optional<Refusal> first(Supplier<Optional<Refusal>>... obstacles) {
        return Stream.of(obstacles).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<Refusal> resolved(Completion completion) {
        return completions
                .meetingOf(completion)
                .map(number -> new Refusal(
                        "งานนี้เป็นมติที่ประชุมครั้งที่ %s แก้ไขได้ด้วยมติใหม่ของที่ประชุมเท่านั้น".formatted(number)));
    }

    OffsetDateTime until(Completion completion, HouseholdCase household) {
        return completion.completedAt().plus(window(household));
    }

    private Duration window(HouseholdCase household) {
        return campaigns.takeBackWindow(household.fiscalYear());
    }

    private static Optional<Refusal> takenBack(Completion completion) {
        return completion.takenBackAt() == null ? Optional.empty() : Optional.of(TAKEN_BACK);
    }

    private Optional<Refusal> tooLate(Completion completion, HouseholdCase household) {
        return OffsetDateTime.now(clock).isBefore(until(completion, household)) && completion.isKept()
                ? Optional.empty()
                : Optional.of(new Refusal("เลยเวลานำงานกลับแล้ว นำกลับได้ภายใน %d ชั่วโมงหลังบันทึก"
                        .formatted(window(household).toHours())));
    }

    private Optional<Refusal> laterTask(Completion completion) {
        return completions
                .after(completion)
                .map(later -> new Refusal(
                        later.officer().equals(completion.officer())
                                ? "ท่านบันทึกงาน “%s” ต่อจากงานนี้แล้ว กรุณานำงานนั้นกลับก่อน"
                                        .formatted(later.taskName())
                                : "%s บันทึกงาน “%s” ต่อจากงานนี้แล้ว จึงนำงานกลับไม่ได้"
                                        .formatted(staff.nameOf(later.officer()), later.taskName())));
    }

    /** What was done to the case outside its tasks; none of it can be taken back. */
    private Optional<Refusal> intervention(Completion completion) {
        return record.after(
                        completion.caseId(),
                        completion.lastEntry(),
                        CaseEntry.Kind.WITHDRAWN,
                        CaseEntry.Kind.CARRIED_OVER,
                        CaseEntry.Kind.LOGGING_EXCUSED)
                .map(entry -> new Refusal("มีการ%s หลังจากงานนี้โดย %s จึงนำงานกลับไม่ได้"
                        .formatted(entry.kind().thai(), nameOf(entry))));
    }

    private String nameOf(CaseEntry entry) {
        String officer = entry.officer();
        return officer == null ? "ระบบ" : staff.nameOf(officer);
    }

    private Optional<Refusal> claimed(Completion completion, HouseholdCase household) {
        return engine.withoutAuthorization(() -> following.claimedByAnother(completion, household))
                .map(task -> new Refusal("%s รับงานที่ต่อจากงานนี้ไปแล้ว จึงนำงานกลับไม่ได้"
                        .formatted(staff.nameOf(task.getAssignee()))));
    }

    private Optional<Refusal> laterList(Completion completion, HouseholdCase household) {
        return register.isUnchanged(RegisterPart.LISTS, completion, household)
                ? Optional.empty()
                : Optional.of(LIST_CAME);
    }
}
