package th.kaechon.web.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.Menu;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.Proposal;
import th.kaechon.assistance.Proposals;
import th.kaechon.casefile.Problem;
import th.kaechon.casefile.Problems;
import th.kaechon.household.Households;
import th.kaechon.household.Member;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.thai.ThaiDates;

/** Step 3: the amphoe meeting takes the proposal, another entry of the menu, or a solution of its own. */
@Component
class DecideAssistanceForm implements TaskForm {

    private final Households households;
    private final Problems problems;
    private final Proposals proposals;
    private final Menu menu;
    private final Agencies agencies;
    private final Reasons reasons;
    private final EarlierRound earlier;
    private final AgendaHint agenda;
    private final PlanItemAnswers itemAnswers;
    private final CaseWork work;

    DecideAssistanceForm(
            Households households,
            Problems problems,
            Proposals proposals,
            Menu menu,
            Agencies agencies,
            Reasons reasons,
            EarlierRound earlier,
            AgendaHint agenda,
            PlanItemAnswers itemAnswers,
            CaseWork work) {
        this.households = households;
        this.problems = problems;
        this.proposals = proposals;
        this.menu = menu;
        this.agencies = agencies;
        this.reasons = reasons;
        this.earlier = earlier;
        this.agenda = agenda;
        this.itemAnswers = itemAnswers;
        this.work = work;
    }

    @Override
    public String taskKey() {
        return HouseholdCaseProcess.DECIDE_ASSISTANCE;
    }

    @Override
    public Content content(FormContext context) {
        List<Problem> ofCase = problems.of(context.household().id());
        List<Proposal> proposed = proposals.of(context.household().id());
        List<Agency> seen = agencies.seenFrom(context.household().tambon().amphoe());
        List<Member> members = households.members(context.household().household());
        List<MenuEntry> entries = menu.entries();
        Reasons.OfMenu why = reasons.ofMenu(context.household().id());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("meetingOn", ThaiDates.shortForm(context.today()));
        values.put("refer", false);
        values.put("referralReason", "");
        values.put("note", "");
        values.put(
                "items", ofCase.stream().map(problem -> item(problem, proposed)).toList());
        return new Content(
                Map.of(
                        "problems",
                        ofCase.stream()
                                .map(problem -> new Choice(problem.id(), Labels.of(problem, members)))
                                .toList(),
                        "proposals",
                        proposed.stream()
                                .map(proposal -> choice(proposal, seen, why))
                                .toList(),
                        "nearest",
                        ofCase.stream()
                                .flatMap(problem -> why.nearest(problem.id(), entries))
                                .toList(),
                        "menu",
                        entries.stream()
                                .map(entry -> new Choice(entry.id(), Labels.of(entry)))
                                .toList(),
                        "agencies",
                        seen.stream()
                                .map(agency -> new Choice(
                                        agency.code(), Labels.of(agency), Map.of("inAmphoe", agency.inAmphoe())))
                                .toList()),
                values,
                agenda.over(
                        earlier.shown(context.household().id()),
                        context.household().id()));
    }

    /** The best proposal of the problem, or nothing chosen where the menu has none. */
    private static Map<String, @Nullable Object> item(Problem problem, List<Proposal> proposed) {
        Optional<Proposal> best = proposed.stream()
                .filter(proposal -> proposal.problemId() == problem.id())
                .findFirst();
        Map<String, @Nullable Object> row = new HashMap<>(); // nothing may be chosen yet
        row.put("problemId", problem.id());
        row.put("menuEntryId", best.map(Proposal::menuEntryId).orElse(null));
        row.put("agencyCode", best.map(Proposal::agencyCode).orElse(null));
        row.put("ownSolution", "");
        row.put("reason", "");
        return row;
    }

    private static Choice choice(Proposal proposal, List<Agency> agencies, Reasons.OfMenu reasons) {
        Optional<Agency> agency = agencies.stream()
                .filter(candidate -> candidate.code().equals(proposal.agencyCode()))
                .findFirst();
        Map<String, Object> more = new HashMap<>(reasons.proposal(proposal.problemId(), proposal.menuEntryId()));
        more.put("problemId", proposal.problemId());
        more.put("rank", proposal.rank());
        more.put("agencyCode", Objects.requireNonNullElse(proposal.agencyCode(), ""));
        more.put("agencyName", agency.map(Agency::name).orElse(""));
        more.put("inAmphoe", agency.map(Agency::inAmphoe).orElse(false));
        return new Choice(proposal.menuEntryId(), proposal.menuEntryId() + " " + proposal.menuEntryName(), more);
    }

    @Override
    public void submit(FormContext context, Answer answer) {
        LocalDate meetingOn = answer.date("meetingOn", FormDates.earliest(context), context.today());
        if (answer.flag("refer")) {
            String reason = answer.text("referralReason", "กรุณาระบุเหตุผลที่ส่งต่อ ศจพ.จ.");
            if (answer.isSound()) {
                work.refer(context.task(), meetingOn, reason, context.officer());
            }
        } else {
            decide(context, meetingOn, answer);
        }
    }

    private void decide(FormContext context, LocalDate meetingOn, Answer answer) {
        List<PlanDecision.Item> items = answer.rows("items").stream()
                .map(row -> itemAnswers.item(context, row))
                .toList();
        if (items.isEmpty()) {
            answer.wrong("items", "กรุณาเลือกแนวทางช่วยเหลืออย่างน้อยหนึ่งแนวทาง");
        }
        PlanDecision decision = new PlanDecision(meetingOn, answer.optionalText("note"), items);
        if (answer.isSound()) {
            work.decide(context.task(), decision, context.officer());
        }
    }
}
