package th.kaechon.process.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.OwnDate;
import th.kaechon.casefile.OwnDates;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.TaskGone;
import th.kaechon.thai.ThaiDates;

/** The amphoe centre gives one case more time for a milestone, as far as the rules allow; timers and tasks follow at once. */
@Service
public class Extensions {

    private static final Refusal NOT_YOURS = new Refusal("เฉพาะ ศจพ.อ. ของอำเภอนี้จึงขยายกำหนดได้");
    private static final Refusal CLOSED = new Refusal("กรณีนี้ปิดแล้ว");
    private static final Refusal NOT_OPEN = new Refusal("ขั้นนี้เสร็จแล้วหรือไม่ต้องทำ จึงขยายกำหนดไม่ได้");
    private static final Refusal REASON_MISSING = new Refusal("กรุณาระบุเหตุผลที่ขยายกำหนด");

    private final CaseMilestones milestones;
    private final OwnDates ownDates;
    private final ExtensionLimit limit;
    private final Cases cases;
    private final CaseDates dates;
    private final CaseRecord record;
    private final Clock clock;

    Extensions(
            CaseMilestones milestones,
            OwnDates ownDates,
            ExtensionLimit limit,
            Cases cases,
            CaseDates dates,
            CaseRecord record,
            Clock clock) {
        this.milestones = milestones;
        this.ownDates = ownDates;
        this.limit = limit;
        this.cases = cases;
        this.dates = dates;
        this.record = record;
        this.clock = clock;
    }

    public boolean mayExtend(HouseholdCase extended, Officer officer) {
        return officer.acts(OfficerRole.AMPHOE_CENTRE, extended.tambon());
    }

    /** The open milestones of an open case with what the rules allow for each. */
    public List<ExtensionOffer> offers(HouseholdCase household) {
        List<OwnDate> own = ownDates.of(household.id());
        return milestones.of(household.id()).stream()
                .filter(CaseMilestone::open)
                .map(open -> offer(household, open, own))
                .toList();
    }

    private ExtensionOffer offer(HouseholdCase household, CaseMilestone open, List<OwnDate> own) {
        int extensions = own.stream()
                .filter(date -> date.milestone() == open.milestone())
                .mapToInt(OwnDate::extensions)
                .sum();
        int workingDays = limit.workingDays(open.milestone(), extensions);
        LocalDate last = limit.last(open.due(), workingDays, household.fiscalYear());
        return ExtensionOffer.of(open.milestone(), open.due(), extensions, workingDays, last, LocalDate.now(clock));
    }

    /** Throws {@link TaskGone} when somebody acted on the case at the same time; nothing is changed then. */
    @Transactional
    public Optional<Refusal> extend(
            HouseholdCase extended, Milestone milestone, LocalDate until, String reason, Officer officer) {
        if (!mayExtend(extended, officer)) {
            return Optional.of(NOT_YOURS);
        }
        if (reason.isBlank()) {
            return Optional.of(REASON_MISSING);
        }
        HouseholdCase household = cases.lock(extended.id());
        Optional<Refusal> refusal = household.isClosed() ? Optional.of(CLOSED) : obstacle(household, milestone, until);
        if (refusal.isEmpty()) {
            ownDates.extend(household.id(), milestone, until);
            record.add(
                    household.id(),
                    CaseEntry.Kind.DEADLINE_EXTENDED,
                    officer.userId(),
                    milestone + " " + until,
                    reason.strip());
            align(household);
        }
        return refusal;
    }

    private void align(HouseholdCase household) {
        try {
            dates.align(household);
        } catch (OptimisticLockingException raced) {
            throw new TaskGone(raced);
        }
    }

    private Optional<Refusal> obstacle(HouseholdCase household, Milestone milestone, LocalDate until) {
        return offers(household).stream()
                .filter(offer -> offer.milestone() == milestone)
                .findFirst()
                .map(offer -> obstacle(offer, until))
                .orElse(Optional.of(NOT_OPEN));
    }

    private Optional<Refusal> obstacle(ExtensionOffer offer, LocalDate until) {
        Refusal never = offer.refusal();
        if (never != null) {
            return Optional.of(never);
        }
        if (!until.isAfter(offer.due())) {
            return Optional.of(new Refusal("วันที่ขยายต้องหลังกำหนดเดิม คือ " + ThaiDates.full(offer.due())));
        }
        if (until.isBefore(LocalDate.now(clock))) {
            return Optional.of(new Refusal("วันที่ขยายต้องไม่ใช่วันที่ผ่านไปแล้ว"));
        }
        return until.isAfter(offer.last())
                ? Optional.of(new Refusal("ขยายได้ไม่เกิน %s (%d วันทำการหลังกำหนดเดิม และไม่เกินสิ้นปีงบประมาณ)"
                        .formatted(ThaiDates.full(offer.last()), offer.workingDays())))
                : Optional.empty();
    }
}
