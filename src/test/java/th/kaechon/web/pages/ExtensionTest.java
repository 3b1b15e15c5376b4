package th.kaechon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Overdue;
import th.kaechon.identity.OfficerRole;

/** The amphoe centre gives one case more time, on the case's page. It is 3 April; 4T is due on 15 April. */
@KaeChonTest
class ExtensionTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String FOUR_T_TIMER = "timer_fourTDeadline";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private Overdue overdue;

    @Autowired
    private CaseRecord record;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void movesTimerAndTaskAtOnceAndIsInTheRecord() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        HttpResponse<String> answer = extend(household, "FOUR_T", "๒๘/๐๔/๒๕๖๖");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(day(timer(household))).isEqualTo(LocalDate.of(2023, 4, 28));
        assertThat(day(task(household).getDueDate())).isEqualTo(LocalDate.of(2023, 4, 28));
        assertThat(record.entries(household.id())).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(CaseEntry.Kind.DEADLINE_EXTENDED);
            assertThat(entry.note()).isEqualTo("น้ำท่วมทางเข้าหมู่บ้าน");
            assertThat(entry.officer()).startsWith("amphoecentre");
        });
        assertThat(page(household)).contains("ขยายเวลาถึง", "ขั้นวิเคราะห์ ๔ท ถึง 28 เมษายน 2566");
    }

    @Test
    void saysTheLimitBesideTheChoice() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertThat(page(household))
                .contains(
                        "กำหนดเดิม 15 เมษายน 2566 ขยายได้ถึง 1 พฤษภาคม 2566 (ไม่เกิน 10 วันทำการ",
                        "กำหนดเดิมคือ 30 กันยายน 2566 ขยายเกินสิ้นปีงบประมาณไม่ได้");
        assertThat(staff.tambonTeam().get("/cases/" + household.number()).body())
                .doesNotContain("ขยายกำหนดของกรณีนี้");
    }

    /** Songkran and its day in lieu, Chakri and Coronation day are no working days. */
    @Test
    void isCappedByTheTableEachTimeMore() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        assertRefused(extend(household, "FOUR_T", "02/05/2566"), "ขยายได้ไม่เกิน 1 พฤษภาคม 2566 (10 วันทำการ");
        assertThat(extend(household, "FOUR_T", "28/04/2566").statusCode()).isEqualTo(204);
        assertRefused(extend(household, "FOUR_T", "09/05/2566"), "ขยายได้ไม่เกิน 8 พฤษภาคม 2566 (5 วันทำการ");
        assertThat(extend(household, "FOUR_T", "08/05/2566").statusCode()).isEqualTo(204);
        assertRefused(extend(household, "FOUR_T", "09/05/2566"), "ขยายกำหนดของขั้นนี้แล้ว 2 ครั้ง ขยายอีกไม่ได้");

        assertThat(day(timer(household))).isEqualTo(LocalDate.of(2023, 5, 8));
    }

    @Test
    void neverGoesBeyondTheFiscalYear() {
        assertRefused(extend(fixture.caseOfPoorFamily(), "ASSISTANCE", "02/10/2566"), "ขยายเกินสิ้นปีงบประมาณไม่ได้");
    }

    @ParameterizedTest
    @CsvSource({
        "15/04/2566, วันที่ขยายต้องหลังกำหนดเดิม คือ 15 เมษายน 2566",
        "20/04/2023, ปีที่กรอกไม่ใช่ปี พ.ศ.",
        "20/04/66, กรุณากรอกปี พ.ศ. ให้ครบสี่หลัก",
        "31/04/2566, ไม่มีวันที่นี้ในปฏิทิน",
        "'', กรุณากรอกวันที่เป็น วัน/เดือน/ปี พ.ศ."
    })
    void refusesDatesThatCannotBeMeant(String typed, String words) {
        assertRefused(extend(fixture.caseOfPoorFamily(), "FOUR_T", typed), words);
    }

    @Test
    void needsAReasonAndAMilestone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        assertRefused(
                post(staff.amphoeCentre(), household, "{\"milestone\":\"FOUR_T\",\"until\":\"28/04/2566\"}"),
                "กรุณาระบุเหตุผลที่ขยายกำหนด");
        assertRefused(post(staff.amphoeCentre(), household, "{\"until\":\"28/04/2566\"}"), "กรุณาเลือกขั้น");
    }

    @Test
    void isForTheAmphoeCentreOfTheAreaAlone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        assertRefused(post(staff.tambonTeam(), household, body("FOUR_T", "28/04/2566")), "เฉพาะ ศจพ.อ. ของอำเภอนี้");
        HttpResponse<String> elsewhere =
                post(staff.as(OfficerRole.AMPHOE_CENTRE, "2401"), household, body("FOUR_T", "28/04/2566"));
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).contains("ไม่พบกรณีนี้");
    }

    @Test
    void isRefusedForWhatIsDoneAndForAClosedCase() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        assertRefused(extend(household, "FOUR_T", "28/04/2566"), "ขั้นนี้เสร็จแล้ว");
        HouseholdCase closed = fixture.caseOfPoorFamily();
        walk.verify(closed, "MOVED");
        assertRefused(extend(closed, "FOUR_T", "28/04/2566"), "กรณีนี้ปิดแล้ว");
    }

    @Test
    void ofAStageNotYetReachedHoldsWhenItIs() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        assertThat(extend(household, "TARGETING", "14/06/2566").statusCode()).isEqualTo(204);

        walk.toTargeting(household);

        assertThat(day(timer(household))).isEqualTo(LocalDate.of(2023, 6, 14));
    }

    @Test
    void takesTheMarkOffAndItsTimerFiresAgain() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        moveGuideline("2023-03-30");
        try {
            jobs.fireTimer(fixture.instanceOf(household), FOUR_T_TIMER);
            assertThat(candidates(task(household))).contains("amphoecentre2408");

            assertThat(extend(household, "FOUR_T", "10/04/2566").statusCode()).isEqualTo(204);

            assertThat(overdue.marks(household.id())).isEmpty();
            assertThat(task(household).getPriority()).isEqualTo(50);
            assertThat(candidates(task(household))).containsExactly("tambonteam240801");
            assertThat(day(timer(household))).isEqualTo(LocalDate.of(2023, 4, 10));
            jobs.fireTimer(fixture.instanceOf(household), FOUR_T_TIMER);
            assertThat(overdue.of(household.id())).containsExactly(Milestone.FOUR_T);
            assertThat(task(household).getPriority()).isEqualTo(150);
        } finally {
            moveGuideline("2023-04-15");
        }
        assertThat(record.entries(household.id()))
                .extracting(CaseEntry::kind)
                .containsExactly(
                        CaseEntry.Kind.OVERDUE,
                        CaseEntry.Kind.DEADLINE_EXTENDED,
                        CaseEntry.Kind.NOT_OVERDUE,
                        CaseEntry.Kind.OVERDUE);
    }

    @Test
    void isNotIntoThePast() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        moveGuideline("2023-03-28");
        try {
            assertRefused(extend(household, "FOUR_T", "31/03/2566"), "วันที่ขยายต้องไม่ใช่วันที่ผ่านไปแล้ว");
            moveGuideline("2023-03-01");
            assertRefused(extend(household, "FOUR_T", "10/04/2566"), "15 มีนาคม 2566 เท่านั้น ซึ่งผ่านไปแล้ว");
        } finally {
            moveGuideline("2023-04-15");
        }
    }

    private HttpResponse<String> extend(HouseholdCase household, String milestone, String until) {
        return post(staff.amphoeCentre(), household, body(milestone, until));
    }

    private static String body(String milestone, String until) {
        return "{\"milestone\":\"%s\",\"until\":\"%s\",\"reason\":\"น้ำท่วมทางเข้าหมู่บ้าน\"}"
                .formatted(milestone, until);
    }

    private static HttpResponse<String> post(OfficerClient officer, HouseholdCase household, String body) {
        return officer.post("/cases/" + household.number() + "/extension", body);
    }

    private static void assertRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
    }

    private String page(HouseholdCase household) {
        return staff.amphoeCentre().get("/cases/" + household.number()).body();
    }

    private Date timer(HouseholdCase household) {
        return management
                .createJobQuery()
                .processInstanceId(fixture.instanceOf(household))
                .timers()
                .singleResult()
                .getDuedate();
    }

    private Task task(HouseholdCase household) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(household.number().value())
                .singleResult();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(BANGKOK).toLocalDate();
    }

    private void moveGuideline(String date) {
        jdbc.sql(
                        """
                update campaign_milestone set guideline_due = :date::date
                where milestone = 'FOUR_T' and fiscal_year = :year
                """)
                .param("date", date)
                .param("year", Fixture.YEAR.value())
                .update();
    }
}
