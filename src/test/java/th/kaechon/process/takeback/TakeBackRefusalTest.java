package th.kaechon.process.takeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

/** When a task stays completed, and what the officer is told. */
@KaeChonTest
class TakeBackRefusalTest {

    private static final String VERIFY = "userTask_verifyHousehold";
    private static final String NAME = "เจ้าหน้าที่ทดสอบ";
    private static final String NOT_YOURS = "ไม่พบงานนี้ในงานที่ท่านบันทึก ผู้ที่บันทึกงานเท่านั้นจึงนำงานกลับได้";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private JobsOnDemand jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private TakenBack takenBack;

    @BeforeEach
    void prepare() {
        takenBack = new TakenBack(fixture, jobs, jdbc, tasks);
    }

    @Test
    void anothersTaskIsNotFoundAndNeitherIsNone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = verified(household);

        for (OfficerClient other : new OfficerClient[] {
            staff.as(OfficerRole.MENTOR, "240801"), staff.amphoeCentre(), staff.as(OfficerRole.AMPHOE_CENTRE, "2406")
        }) {
            expect(TakenBack.takeBack(other, task), 404, NOT_YOURS);
        }
        expect(TakenBack.takeBack(staff.tambonTeam(), "no-such-task"), 404, NOT_YOURS);
        assertThat(TakenBack.takeBack(staff.anonymous(), task).statusCode()).isIn(401, 403);
        assertThat(staff.as(OfficerRole.RECORDER, "240805")
                        .postWithoutToken("/api/completions/" + task + "/take-back", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOwnTaskOfAnAreaTheOfficerHasLeftIsNotFound() {
        HouseholdCase household = fixture.startedCase(Fixture.family("240601", Set.of(22)));
        OfficerClient team = staff.as(OfficerRole.TAMBON_TEAM, "240601");
        String task = takenBack.complete(team, household, VERIFY, TakenBack.CONFIRMED);
        // As if the same account now belonged to another tambon.
        jdbc.sql("update task_completion set officer = 'tambonteam240801' where task_id = :task")
                .param("task", task)
                .update();

        expect(TakenBack.takeBack(staff.tambonTeam(), task), 404, NOT_YOURS);
        assertThat(staff.tambonTeam().get("/my-work").body())
                .doesNotContain(household.number().value());
    }

    @Test
    void aReasonIsAsked() {
        String task = verified(fixture.caseOfPoorFamily());
        String path = "/api/completions/" + task + "/take-back";

        expect(staff.tambonTeam().post(path, "{}"), 422, "กรุณาระบุเหตุผลที่นำงานกลับ");
        expect(staff.tambonTeam().post(path, "{\"reason\":\" \\u200b \"}"), 422, "กรุณาระบุเหตุผลที่นำงานกลับ");
    }

    @Test
    void onlyOnce() {
        String task = verified(fixture.caseOfPoorFamily());

        expect(TakenBack.takeBack(staff.tambonTeam(), task), 204, "");
        expect(TakenBack.takeBack(staff.tambonTeam(), task), 422, "งานนี้นำกลับไปแล้ว");
    }

    @Test
    void notAfterTheHoursOfTheCampaign() {
        String justInTime = verified(fixture.caseOfPoorFamily());
        String tooLate = verified(fixture.caseOfPoorFamily());
        age(justInTime, 23 * 60 + 59);
        age(tooLate, 24 * 60);

        expect(TakenBack.takeBack(staff.tambonTeam(), justInTime), 204, "");
        expect(TakenBack.takeBack(staff.tambonTeam(), tooLate), 422, "นำกลับได้ภายใน 24 ชั่วโมงหลังบันทึก");
    }

    @Test
    void theHoursAreTheCampaignsAndTheCopyGoesWithThem() {
        String task = verified(fixture.caseOfPoorFamily());
        age(task, 3 * 60);
        jdbc.sql("update campaign set take_back_hours = 2 where fiscal_year = 2566")
                .update();
        try {
            expect(TakenBack.takeBack(staff.tambonTeam(), task), 422, "นำกลับได้ภายใน 2 ชั่วโมงหลังบันทึก");
            verified(fixture.caseOfPoorFamily());
        } finally {
            jdbc.sql("update campaign set take_back_hours = 24 where fiscal_year = 2566")
                    .update();
        }
        assertThat(jdbc.sql("select before is null and answer is null from task_completion where task_id = :task")
                        .param("task", task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        expect(TakenBack.takeBack(staff.tambonTeam(), task), 422, "เลยเวลานำงานกลับแล้ว");
    }

    @Test
    void notAfterSomebodyCompletedTheNext() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        String decided = staff.amphoeCentre().task(household.number().value(), "userTask_decideAssistance");
        walk.decideOutsideTheMenu(household, 2);
        walk.visit(household, "CONTINUE");

        expect(
                TakenBack.takeBack(staff.amphoeCentre(), decided),
                422,
                NAME + " บันทึกงาน “ให้ความช่วยเหลือและบันทึกการเยี่ยม” ต่อจากงานนี้แล้ว จึงนำงานกลับไม่ได้");
    }

    @Test
    void theOwnLaterTaskFirst() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = verified(household);
        jobs.continueAsync(fixture.instanceOf(household));
        walk.analyse(household);

        expect(
                TakenBack.takeBack(staff.tambonTeam(), task),
                422,
                "ท่านบันทึกงาน “วิเคราะห์ปัญหา ๔ท กับครัวเรือน” ต่อจากงานนี้แล้ว กรุณานำงานนั้นกลับก่อน");
    }

    @Test
    void notWhileSomebodyElseHoldsTheNext() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = verified(household);
        jobs.continueAsync(fixture.instanceOf(household));
        OfficerClient mentor = staff.as(OfficerRole.MENTOR, "240801");
        String next = mentor.task(household.number().value(), "userTask_analyseFourT");
        mentor.claim(next);

        expect(
                TakenBack.takeBack(staff.tambonTeam(), task),
                422,
                NAME + " รับงานที่ต่อจากงานนี้ไปแล้ว จึงนำงานกลับไม่ได้");
        mentor.post("/camunda/api/engine/engine/default/task/" + next + "/unclaim", "{}");
        expect(TakenBack.takeBack(staff.tambonTeam(), task), 204, "");
    }

    @Test
    void theOwnClaimOfTheNextDoesNotHinder() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = verified(household);
        jobs.continueAsync(fixture.instanceOf(household));
        staff.tambonTeam().claim(staff.tambonTeam().task(household.number().value(), "userTask_analyseFourT"));

        expect(TakenBack.takeBack(staff.tambonTeam(), task), 204, "");
    }

    @Test
    void notAfterAWithdrawal() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = verified(household);
        staff.amphoeCentre()
                .post("/cases/" + household.number() + "/withdrawal", "{\"reason\":\"DIED\",\"note\":\"แจ้ง\"}");

        expect(
                TakenBack.takeBack(staff.tambonTeam(), task),
                422,
                "มีการถอนครัวเรือน หลังจากงานนี้โดย " + NAME + " จึงนำงานกลับไม่ได้");
    }

    @Test
    void notAfterALogbookExcuse() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        String visited = takenBack.complete(staff.agency(), household, "userTask_giveHelp", TakenBack.visit("DONE"));
        staff.supervisor().post("/cases/" + household.number() + "/logbook-excuse", "{\"reason\":\"ระบบปิด\"}");

        expect(
                TakenBack.takeBack(staff.agency(), visited),
                422,
                "มีการยกเว้นการบันทึก Logbook หลังจากงานนี้โดย " + NAME + " จึงนำงานกลับไม่ได้");
    }

    @Test
    void notAfterTheVisitWasKeyed() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);
        String visited = takenBack.complete(staff.agency(), household, "userTask_giveHelp", TakenBack.visit("DONE"));
        walk.keyIntoLogbook(household);

        expect(
                TakenBack.takeBack(staff.agency(), visited),
                422,
                NAME + " บันทึกงาน “บันทึกลง TPMAP Logbook” ต่อจากงานนี้แล้ว จึงนำงานกลับไม่ได้");
    }

    @Test
    void aKeyingStaysOnceTheReviewIsClaimedOrDone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "DONE");
        String keyed = takenBack.complete(staff.recorder(), household, "userTask_keyIntoLogbook", TakenBack.LOGBOOK);
        staff.amphoeCentre().claim(staff.amphoeCentre().task(household.number().value(), "userTask_reviewIndicators"));

        expect(TakenBack.takeBack(staff.recorder(), keyed), 422, "รับงานที่ต่อจากงานนี้ไปแล้ว");
        takenBack.complete(
                staff.amphoeCentre(), household, "userTask_reviewIndicators", TakenBack.closing("LIFTED", false));
        expect(
                TakenBack.takeBack(staff.recorder(), keyed),
                422,
                "บันทึกงาน “ทบทวนตัวชี้วัดและสรุปผล” ต่อจากงานนี้แล้ว");
    }

    @Test
    void notAfterANewListChangedTheHousehold() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        String task = verified(household);
        jdbc.sql(
                        """
                insert into list_entry select 2567, household_id, list_id from list_entry where household_id = :household
                """)
                .param("household", household.household().value())
                .update();
        try {
            expect(
                    TakenBack.takeBack(staff.tambonTeam(), task),
                    422,
                    "ปรับตามบัญชี TPMAP ที่รับเข้ามาหลังจากงานนี้แล้ว");
        } finally {
            jdbc.sql("delete from list_entry where fiscal_year = 2567").update();
        }
    }

    @Test
    void theOwnPageListsWhatMayBeTakenBackAndWhyNot() {
        HouseholdCase open = fixture.caseOfPoorFamily();
        HouseholdCase gone = fixture.caseOfPoorFamily();
        String task = verified(open);
        TakenBack.takeBack(staff.tambonTeam(), verified(gone));

        assertThat(staff.tambonTeam().get("/cases/" + open.number()).body())
                .contains("/api/completions/" + task + "/take-back");
        assertThat(staff.amphoeCentre().get("/cases/" + open.number()).body()).doesNotContain("take-back");
        String page = staff.tambonTeam().get("/my-work").body();

        assertThat(page)
                .contains("งานที่ฉันเพิ่งบันทึก")
                .contains("/cases/" + open.number())
                .contains("action=\"/api/completions/" + task + "/take-back\"")
                .contains("นำกลับได้ถึง 4 เมษายน 2566")
                .contains("งานนี้นำกลับไปแล้ว");
        assertThat(staff.as(OfficerRole.MENTOR, "240805").get("/my-work").body())
                .contains("ยังไม่มีงานที่ท่านบันทึกในช่วงที่นำกลับได้");
        assertThat(staff.anonymous().get("/my-work").statusCode()).isEqualTo(401);
    }

    private String verified(HouseholdCase household) {
        return takenBack.complete(staff.tambonTeam(), household, VERIFY, TakenBack.CONFIRMED);
    }

    private void age(String task, int minutes) {
        jdbc.sql("update task_completion set completed_at = :then where task_id = :task")
                .param("then", completedAt(task).minusMinutes(minutes))
                .param("task", task)
                .update();
    }

    private OffsetDateTime completedAt(String task) {
        return jdbc.sql("select completed_at from task_completion where task_id = :task")
                .param("task", task)
                .query(OffsetDateTime.class)
                .single();
    }

    private static void expect(HttpResponse<String> answer, int status, String thai) {
        assertThat(answer.body()).contains(thai);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
