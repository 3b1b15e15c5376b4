package th.kaechon.web.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.Overdue;
import th.kaechon.casefile.TargetGroups;
import th.kaechon.casefile.TaskDraft;
import th.kaechon.casefile.TaskDrafts;
import th.kaechon.household.CitizenId;
import th.kaechon.household.FailedIndicator;
import th.kaechon.household.Household;
import th.kaechon.household.Households;
import th.kaechon.household.Member;
import th.kaechon.household.Relation;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.process.OpenTask;
import th.kaechon.thai.ThaiDates;
import th.kaechon.web.forms.FormView.CaseHead;
import th.kaechon.web.forms.FormView.DraftHead;
import th.kaechon.web.forms.FormView.HouseholdHead;
import th.kaechon.web.forms.FormView.IndicatorHead;
import th.kaechon.web.forms.FormView.MemberHead;
import th.kaechon.web.forms.FormView.TaskHead;

/** The part every form shows above its questions: which household this is. */
@Component
class FormHeads {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Households households;
    private final TargetGroups groups;
    private final Overdue overdue;
    private final TaskDrafts drafts;
    private final TypedValues typedValues;
    private final StaffDirectory staff;

    FormHeads(
            Households households,
            TargetGroups groups,
            Overdue overdue,
            TaskDrafts drafts,
            TypedValues typedValues,
            StaffDirectory staff) {
        this.households = households;
        this.groups = groups;
        this.overdue = overdue;
        this.drafts = drafts;
        this.typedValues = typedValues;
        this.staff = staff;
    }

    FormView view(FormContext context, TaskForm.Content content) {
        CaseHead caseHead = new CaseHead(
                context.household().number().value(),
                groups.of(context.household().id()),
                overdue.of(context.household().id()).stream().map(Enum::name).toList());
        Optional<TaskDraft> draft = drafts.of(context.task().id());
        return new FormView(
                task(context),
                caseHead,
                household(context),
                content.choices(),
                draft.map(typed -> typedValues.over(content.values(), typed.body()))
                        .orElse(content.values()),
                content.shown(),
                draft.map(this::head).orElse(DraftHead.NONE));
    }

    DraftHead head(TaskDraft draft) {
        String savedAt = TIME.format(draft.savedAt().atZoneSameInstant(BANGKOK));
        return new DraftHead(draft.revision(), draft.device(), staff.nameOf(draft.savedBy()), savedAt);
    }

    TaskHead task(FormContext context) {
        OpenTask task = context.task();
        Instant due = task.due();
        String assignee = task.assignee();
        return new TaskHead(
                task.id(),
                task.key(),
                task.name(),
                context.officer().userId(),
                context.officer().userId().equals(assignee),
                assignee == null ? null : staff.nameOf(assignee),
                due == null ? "" : ThaiDates.full(due.atZone(BANGKOK).toLocalDate()));
    }

    /** Who helps or keys one plan item needs neither the other members nor the household's income (PDPA section 22). */
    private @Nullable HouseholdHead household(FormContext context) {
        if (context.task().planItemId() != null) {
            return null;
        }
        Household household = households.household(context.household().household());
        List<Member> members = households.members(household.id());
        List<FailedIndicator> indicators = households.failedIndicators(
                household.id(), context.household().fiscalYear().value());
        return new HouseholdHead(
                household.address(),
                household.tambonName(),
                household.amphoeName(),
                household.averageIncomePerPerson(),
                members.stream().map(member -> member(member, context.today())).toList(),
                indicators.stream()
                        .map(indicator -> indicator(indicator, members))
                        .toList());
    }

    private static MemberHead member(Member member, LocalDate today) {
        LocalDate birth = member.birthDate();
        CitizenId citizenId = member.citizenId();
        return new MemberHead(
                member.id(),
                member.title(),
                member.firstName(),
                member.lastName(),
                member.name(),
                member.age(today),
                birth == null ? "" : ThaiDates.shortForm(birth),
                Relation.valueOf(member.relation()).thai(),
                citizenId == null ? "ไม่มีเลข" : citizenId.masked(),
                member.health().thai(),
                member.caresForSelf(),
                member.welfareCard(),
                member.state().thai());
    }

    private static IndicatorHead indicator(FailedIndicator indicator, List<Member> members) {
        return new IndicatorHead(
                indicator.id(),
                indicator.code(),
                indicator.dimension().thai(),
                indicator.name(),
                indicator.memberId(),
                nameOf(indicator.memberId(), members),
                indicator.met());
    }

    private static @Nullable String nameOf(@Nullable Long memberId, List<Member> members) {
        return members.stream()
                .filter(member -> Long.valueOf(member.id()).equals(memberId))
                .map(Member::name)
                .findFirst()
                .orElse(null);
    }
}
