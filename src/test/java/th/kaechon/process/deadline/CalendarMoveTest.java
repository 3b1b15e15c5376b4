package th.kaechon.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static th.kaechon.process.deadline.MovableCampaign.ALL_PAST;
import static th.kaechon.process.deadline.MovableCampaign.USUAL;
import static th.kaechon.process.deadline.MovableCampaign.YEAR;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.Walk;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.OwnDates;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.deadline.CalendarMove.Line;

/** A campaign's dates are changed while its cases are under way. */
@KaeChonTest
class CalendarMoveTest {

    private static final Map<Milestone, LocalDate> LATER =
            Map.of(Milestone.FOUR_T, LocalDate.of(2023, 4, 20), Milestone.TARGETING, LocalDate.of(2023, 6, 15));

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CalendarMove move;

    @Autowired
    private CalendarMoving moving;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private CaseMoves moves;

    @Autowired
    private CaseDates dates;

    @Autowired
    private Cases cases;

    @Autowired
    private OwnDates ownDates;

    @Autowired
    private CaseRecord record;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private MovableCampaign campaign;

    @BeforeEach
    void openTheCampaign() {
        campaign = new MovableCampaign(fixture, campaigns, move, moving);
        campaign.open();
    }

    @AfterEach
    void moveBack() {
        campaign.finish();
        campaign.open();
    }

    @Test
    void datesMovedBeforeTodayAndBackLeaveEveryCaseAsItWas() {
        Map<String, HouseholdCase> all = oneInEachState();
        Map<String, Standing> before = standing(all);

        campaign.move(ALL_PAST);
        assertThat(notInLine()).isEmpty();
        fireDueTimers(all);
        Map<String, Standing> overdue = standing(all);
        assertThat(overdue.get("analysis").marks()).containsExactly("FOUR_T");
        assertThat(overdue.get("targeting").marks()).containsExactly("TARGETING");
        assertThat(overdue.get("help").marks()).containsExactly("ASSISTANCE");
        for (String own : List.of("late joiner", "extended", "closed")) {
            assertThat(overdue.get(own).marks()).as(own).isEmpty();
        }

        campaign.move(USUAL);
        assertThat(standing(all)).isEqualTo(before);
        assertThat(notInLine()).isEmpty();

        campaign.move(ALL_PAST);
        fireDueTimers(all);
        assertThat(standing(all)).isEqualTo(overdue);
        assertThat(record.entries(all.get("analysis").id()))
                .extracting(CaseEntry::kind)
                .containsExactly(CaseEntry.Kind.OVERDUE, CaseEntry.Kind.NOT_OVERDUE, CaseEntry.Kind.OVERDUE);
    }

    @Test
    void datesMovedLaterAndBackLeaveEveryCaseAsItWas() {
        Map<String, HouseholdCase> all = oneInEachState();
        Map<String, Standing> before = standing(all);

        campaign.move(LATER);
        assertThat(standing(all).get("analysis").timers().get("timer_fourTDeadline"))
                .contains("Apr 20 23:59:59");
        assertThat(standing(all).get("extended")).isEqualTo(before.get("extended"));
        assertThat(notInLine()).isEmpty();
        campaign.move(USUAL);

        assertThat(standing(all)).isEqualTo(before);
    }

    /** Work that was settled late stays late, whatever becomes of the date. */
    @Test
    void theMarkOfAStageThatIsDoneStays() {
        HouseholdCase household = campaign.newCase();
        campaign.move(ALL_PAST);
        jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");
        walk.toTargeting(household);
        assertThat(standing(household).marks()).containsExactly("FOUR_T");

        campaign.move(USUAL);

        assertThat(standing(household).marks()).containsExactly("FOUR_T");
        assertThat(standing(household).timers()).containsOnlyKeys("timer_targetingDeadline");
    }

    /** The household turns out to be vulnerable after it was marked: taking the mark off takes off no more than its step. */
    @Test
    void aVulnerableHouseholdKeepsItsPriorityWhenItIsNoLongerOverdue() {
        HouseholdCase never = campaign.newCase();
        walk.verify(never, "CONFIRMED");
        HouseholdCase once = campaign.newCase();
        campaign.move(ALL_PAST);
        jobs.fireTimer(fixture.instanceOf(once), "timer_fourTDeadline");
        walk.verify(once, "CONFIRMED");

        campaign.move(USUAL);

        assertThat(standing(once)).isEqualTo(standing(never));
    }

    @Test
    void aCaseFallsByWhatItRoseThoughTheCampaignsStepIsAnotherByNow() {
        HouseholdCase household = campaign.newCase();
        Standing before = standing(household);
        campaign.move(ALL_PAST);
        jobs.fireTimer(fixture.instanceOf(household), "timer_fourTDeadline");
        raiseStepBy(7);

        campaign.move(USUAL);

        raiseStepBy(-7);
        assertThat(standing(household)).isEqualTo(before);
    }

    private void raiseStepBy(int more) {
        jdbc.sql("update campaign set overdue_priority_step = overdue_priority_step + :more where fiscal_year = :year")
                .param("more", more)
                .param("year", YEAR.value())
                .update();
    }

    @Test
    void thePreviewCountsWhatTheChangeThenDoes() {
        Map<String, HouseholdCase> all = oneInEachState();
        agrees(campaign.preview(ALL_PAST), Milestone.FOUR_T, () -> campaign.move(ALL_PAST));
        fireDueTimers(all);
        agrees(campaign.preview(USUAL), Milestone.FOUR_T, () -> campaign.move(USUAL));
        agrees(campaign.preview(LATER), Milestone.TARGETING, () -> campaign.move(LATER));
    }

    @Test
    void thePreviewWritesNothing() {
        HouseholdCase household = campaign.newCase();
        Standing before = standing(household);
        int version = campaigns.calendarVersion(YEAR);
        int changed = count("calendar_change");

        CalendarMove.Preview preview = campaign.preview(ALL_PAST);

        assertThat(preview.version()).isEqualTo(version);
        assertThat(preview.lines()).first().satisfies(line -> {
            assertThat(line.amphoeCode()).isEqualTo("2408");
            assertThat(line.amphoe()).isEqualTo("สนามชัยเขต");
            assertThat(line.milestone()).isEqualTo(Milestone.FOUR_T);
            assertThat(line.becomeOverdue()).isPositive();
        });
        assertThat(standing(household)).isEqualTo(before);
        assertThat(campaigns.calendarVersion(YEAR)).isEqualTo(version);
        assertThat(count("calendar_change")).isEqualTo(changed);
    }

    @Test
    void whatMayNotBeAppliedIsRefusedWithTheReason() {
        int version = campaign.preview(LATER).version();
        var wanted = campaign.dates(LATER);

        assertThat(refusal(move.apply(
                        YEAR, version, wanted, "มติ", MovableCampaign.officer(OfficerRole.AMPHOE_CENTRE, "2408"))))
                .contains("ฝ่ายเลขานุการ");
        assertThat(refusal(move.apply(YEAR, version, wanted, "  ", MovableCampaign.SECRETARY)))
                .contains("กรุณาระบุเหตุผล");
        assertThat(refusal(campaign.apply(USUAL, version))).contains("เหมือนเดิม");
        campaign.move(LATER);
        assertThat(refusal(campaign.apply(USUAL, version))).contains("กรุณาดูผลกระทบใหม่");
        assertThat(campaigns.milestone(YEAR, Milestone.FOUR_T).due()).isEqualTo(LATER.get(Milestone.FOUR_T));
    }

    @Test
    void aChangeIsWrittenDownWithBeforeAndAfter() {
        campaign.newCase();
        long change = campaign.move(LATER);

        Map<String, Object> row = jdbc.sql(
                        """
                select made_by, reason, cases, moved,
                       jsonb_path_query_first(before, '$[*] ? (@.milestone == "FOUR_T").due') #>> '{}' as before,
                       jsonb_path_query_first(after, '$[*] ? (@.milestone == "FOUR_T").due') #>> '{}' as after
                from calendar_change where id = :id
                """)
                .param("id", change)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("made_by", "mover")
                .containsEntry("reason", "มติ ศจพ.จ.")
                .containsEntry("before", "2023-04-15")
                .containsEntry("after", "2023-04-20");
        assertThat(row.get("moved")).isEqualTo(row.get("cases"));
        assertThat(move.progress(change).orElseThrow().finishedAt()).isNotNull();
    }

    /** What a kill leaves: the change and some whole chunks. */
    @Test
    void anInterruptedMoveGoesOnBehindItsLastChunk() {
        for (int one = 0; one < 5; one++) {
            campaign.newCase();
        }
        long change = written(LATER);

        assertThat(moves.chunk(change)).isEqualTo(CaseMoves.Outcome.MOVED);
        assertThat(move.progress(change).orElseThrow().moved()).isEqualTo(3);
        assertThat(move.progress(change).orElseThrow().finishedAt()).isNull();
        assertThat(notInLine()).isNotEmpty();
        assertThat(refusal(campaign.apply(USUAL, campaigns.calendarVersion(YEAR))))
                .contains("ยังปรับกรณีไม่ครบ");
        campaign.finish();

        CalendarMove.Progress end = move.progress(change).orElseThrow();
        assertThat(end.moved()).isEqualTo(end.cases());
        assertThat(end.finishedAt()).isNotNull();
        assertThat(notInLine()).isEmpty();
    }

    /** Another node has the change in hand: this one leaves it alone. */
    @Test
    void twoNodesDoNotWorkOnOneChange() {
        campaign.newCase();
        long change = written(LATER);

        transaction.executeWithoutResult(status -> {
            assertThat(changes.hold(change)).isPresent();
            campaign.finish(); // on its own thread, with its own connection
            assertThat(move.progress(change).orElseThrow().moved()).isZero();
        });
        campaign.finish();

        assertThat(move.progress(change).orElseThrow().finishedAt()).isNotNull();
    }

    @Test
    void aPoisonCaseHurtsOnlyItself() {
        HouseholdCase poison = campaign.newCase();
        campaign.move(ALL_PAST);
        String instance = fixture.instanceOf(poison);
        jobs.fireTimer(instance, "timer_fourTDeadline");
        Object priority = engine.getRuntimeService().getVariable(instance, "priority");
        engine.getRuntimeService().removeVariable(instance, "priority");

        long change = campaign.move(USUAL);

        CalendarMove.Progress end = move.progress(change).orElseThrow();
        assertThat(end.finishedAt()).isNotNull();
        assertThat(end.moved()).isEqualTo(end.cases() - 1);
        assertThat(notInLine()).containsExactly(poison.number().value());
        engine.getRuntimeService().setVariable(instance, "priority", priority);
        transaction.executeWithoutResult(status -> dates.align(cases.lock(poison.id())));
        assertThat(notInLine()).isEmpty();
    }

    /** An executor does not look at the date of a job it has taken; the job is another one then. */
    @Test
    void aTimerThatAnExecutorHasTakenIsReplaced() {
        HouseholdCase household = campaign.newCase();
        String instance = fixture.instanceOf(household);
        String taken = timer(instance);
        jdbc.sql("update public.act_ru_job set lock_owner_ = 'a node', lock_exp_time_ = now() where id_ = :id")
                .param("id", taken)
                .update();

        campaign.move(LATER);

        assertThat(timer(instance)).isNotEqualTo(taken);
        assertThat(standing(household).timers().get("timer_fourTDeadline")).contains("Apr 20 23:59:59");
    }

    private Map<String, HouseholdCase> oneInEachState() {
        Map<String, HouseholdCase> all = new LinkedHashMap<>();
        all.put("analysis", campaign.newCase());
        all.put("targeting", campaign.newCase());
        walk.toTargeting(all.get("targeting"));
        all.put("joining agency", campaign.newCase());
        walk.toTargeting(all.get("joining agency"));
        walk.decide(all.get("joining agency"), "employment", 1);
        all.put("help", campaign.newCase());
        walk.toAssistance(all.get("help"), 2);
        walk.visit(all.get("help"), "CONTINUE");
        all.put("review", campaign.newCase());
        walk.verify(all.get("review"), "CONFIRMED");
        walk.analyse(all.get("review"));
        walk.classify(all.get("review"), "SELF_RELIANT");
        all.put("closed", campaign.newCase());
        walk.verify(all.get("closed"), "MOVED");
        all.put("late joiner", campaign.newCase());
        all.put("extended", campaign.newCase());
        transaction.executeWithoutResult(status -> {
            HouseholdCase late = cases.lock(all.get("late joiner").id());
            ownDates.joinedLate(List.of(late.id()), Milestone.FOUR_T, LocalDate.of(2023, 4, 18));
            dates.align(late);
            HouseholdCase extended = cases.lock(all.get("extended").id());
            ownDates.extend(extended.id(), Milestone.FOUR_T, LocalDate.of(2023, 4, 28));
            dates.align(extended);
        });
        return all;
    }

    /** Fires what the job executor would fire now. */
    private void fireDueTimers(Map<String, HouseholdCase> all) {
        for (HouseholdCase household : all.values()) {
            if (fixture.isRunning(household)) {
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(fixture.instanceOf(household))
                        .timers()
                        .executable()
                        .list()
                        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
            }
        }
    }

    private void agrees(CalendarMove.Preview preview, Milestone milestone, Runnable change) {
        Map<String, LocalDate> before = dues(milestone);
        change.run();
        Map<String, LocalDate> after = dues(milestone);
        LocalDate today = LocalDate.of(2023, 4, 3);
        int moved = 0;
        int becomeOverdue = 0;
        int noLongerOverdue = 0;
        for (String number : after.keySet()) {
            LocalDate old = Objects.requireNonNull(before.get(number));
            LocalDate now = Objects.requireNonNull(after.get(number));
            moved += now.equals(old) ? 0 : 1;
            becomeOverdue += now.isBefore(today) && !old.isBefore(today) ? 1 : 0;
            noLongerOverdue += old.isBefore(today) && !now.isBefore(today) ? 1 : 0;
        }
        assertThat(sum(preview, milestone, Line::moved)).isEqualTo(moved).isPositive();
        assertThat(sum(preview, milestone, Line::becomeOverdue)).isEqualTo(becomeOverdue);
        assertThat(sum(preview, milestone, Line::noLongerOverdue)).isEqualTo(noLongerOverdue);
        assertThat(notInLine()).isEmpty();
    }

    private static int sum(CalendarMove.Preview preview, Milestone milestone, ToIntFunction<Line> count) {
        return preview.lines().stream()
                .filter(line -> line.milestone() == milestone)
                .mapToInt(count)
                .sum();
    }

    private Map<String, LocalDate> dues(Milestone milestone) {
        Map<String, LocalDate> dues = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select case_number, due from case_milestone where fiscal_year = :year and milestone = :milestone and open
                """)
                .param("year", YEAR.value())
                .param("milestone", milestone.name())
                .query(row -> {
                    dues.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return dues;
    }

    /** Open cases with a timer, a task or a mark that is not as the calendar says, by the engine's own tables. */
    private List<String> notInLine() {
        return jdbc.sql(
                        """
                with step as (
                    select c.case_number, c.milestone, (c.due + time '23:59:59') as due, c.due as day, c.open,
                           exists (select from case_overdue o where o.case_id = c.case_id and o.milestone = c.milestone)
                               as marked
                    from case_milestone c join household_case h on h.id = c.case_id
                    where c.fiscal_year = :year and h.closed_at is null),
                instance as (select proc_inst_id_ as id, business_key_ from public.act_ru_execution
                             where business_key_ is not null)
                select distinct case_number from step join instance i on business_key_ = case_number
                left join public.act_ru_job j on j.process_instance_id_ = i.id and j.handler_cfg_ = case milestone
                    when 'FOUR_T' then 'timer_fourTDeadline' when 'TARGETING' then 'timer_targetingDeadline'
                    else 'timer_assistanceDeadline' end
                left join public.act_ru_task t on t.proc_inst_id_ = i.id and case milestone
                    when 'FOUR_T' then t.task_def_key_ in ('userTask_verifyHousehold', 'userTask_analyseFourT',
                                                           'userTask_classifyHousehold')
                    when 'TARGETING' then t.task_def_key_ in ('userTask_decideAssistance',
                                                              'userTask_nameJoiningAgency')
                    else t.task_def_key_ in ('userTask_giveHelp', 'userTask_keyIntoLogbook',
                                             'userTask_receiveReferral', 'userTask_reviewIndicators') end
                where j.duedate_ <> step.due or t.due_date_ <> step.due
                   or marked and open and day >= date '2023-04-03' order by 1
                """)
                .param("year", YEAR.value())
                .query(String.class)
                .list();
    }

    private String timer(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId();
    }

    /** The change alone, with no case moved behind it. */
    private long written(Map<Milestone, LocalDate> dues) {
        return Objects.requireNonNull(transaction.execute(status -> {
            String before = changes.milestones(YEAR);
            campaigns.change(YEAR, campaign.dates(dues));
            return changes.add(YEAR, "mover", "มติ", before, changes.milestones(YEAR));
        }));
    }

    private Map<String, Standing> standing(Map<String, HouseholdCase> all) {
        Map<String, Standing> standing = new LinkedHashMap<>();
        all.forEach((name, household) -> standing.put(name, standing(household)));
        return standing;
    }

    private Standing standing(HouseholdCase household) {
        return Standing.of(household, engine, jdbc);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String refusal(CalendarMove.Result result) {
        assertThat(result.changeId()).isNull();
        return Objects.requireNonNull(result.refusal()).thai();
    }
}
