package th.kaechon.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;

/** Each test works in a tambon of amphoe บางปะกง that no other test uses, with officers of its own. */
@KaeChonTest
class RemindersTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 4, 3); // 12 days before the 4T date
    private static final LocalDate SATURDAY = LocalDate.of(2023, 4, 8); // 7 days before it
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2023, 4, 10);
    private static final LocalDate FOUR_T_DUE = LocalDate.of(2023, 4, 15);
    private static final LocalDate AFTER_SONGKRAN = LocalDate.of(2023, 4, 18);

    @Autowired
    private Reminders reminders;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private Notices notices;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private ReminderSettings settings;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private ReminderConfiguration.Reminding reminding;

    private PostOffice post;

    @BeforeEach
    void openThePostOffice() {
        post = new PostOffice(sender, fixture, identity, jdbc);
    }

    @AfterEach
    void closeThePostOffice() {
        post.close();
    }

    @Test
    void whoIsInTwoGroupsIsToldOnceInOneMailAndNeverAgain() {
        post.open();
        cases("240401", 2);
        GroupId team = GroupId.of(OfficerRole.TAMBON_TEAM, "240401");
        GroupId mentor = GroupId.of(OfficerRole.MENTOR, "240401");
        post.officer("remindedtwice", team, mentor);

        Reminders.Run first = reminders.runFor(MONDAY);
        Reminders.Run again = reminders.runFor(MONDAY);
        delivery.drain();
        delivery.drain();

        assertThat(first.mails()).isPositive();
        assertThat(again).isEqualTo(new Reminders.Run(MONDAY, 0, 0, 0, false));
        assertThat(post.mailOf("remindedtwice")).singleElement().satisfies(mail -> {
            assertThat(PostOffice.read(mail))
                    .isEqualToNormalizingNewlines(
                            """
                    แก้จน: แจ้งเตือน 1 เรื่อง วันที่ 3 เมษายน 2566
                    ใกล้ครบกำหนด
                    - วิเคราะห์สภาพปัญหา ๔ท ตำบลบางปะกง 2 กรณี ครบกำหนดวันที่ 15 เมษายน 2566 (อีก 12 วัน)
                      ยึดปฏิทินแนวทาง; แผนจังหวัด 30 เมษายน 2566

                    ดูรายการและเปิดงานได้ที่ https://kaechon.example.go.th/notices

                    จดหมายนี้ส่งโดยอัตโนมัติ มีเพียงจำนวน วันที่ และชื่อพื้นที่ ไม่มีข้อมูลส่วนบุคคลของครัวเรือน
                    """);
            assertThat(PostOffice.header(mail, "From")).isEqualTo("kaechon@example.go.th");
            assertThat(PostOffice.header(mail, "Message-ID")).matches("<[0-9a-f-]{36}@kaechon\\.example\\.go\\.th>");
        });
        assertThat(told("remindedtwice", team)).hasSize(1);
        assertThat(reminders.runFor(NEXT_MONDAY).mails()).isPositive();
        delivery.drain();
        assertThat(post.mailOf("remindedtwice")).hasSize(2);
    }

    @Test
    void aDayOffIsQuietAndTheNextWorkingDayTells() {
        cases("240402", 1);
        GroupId team = GroupId.of(OfficerRole.TAMBON_TEAM, "240402");
        post.officer("quietofficer", team);
        reminders.runFor(MONDAY);

        assertThat(reminders.runFor(SATURDAY).quiet()).isTrue();
        assertThat(told("quietofficer", team)).hasSize(1);

        reminders.runFor(NEXT_MONDAY);
        assertThat(sentences("quietofficer", team))
                .containsExactly(
                        "วิเคราะห์สภาพปัญหา ๔ท ตำบลท่าสะอ้าน 1 กรณี ครบกำหนดวันที่ 15 เมษายน 2566 (อีก 5 วัน)",
                        "วิเคราะห์สภาพปัญหา ๔ท ตำบลท่าสะอ้าน 1 กรณี ครบกำหนดวันที่ 15 เมษายน 2566 (อีก 12 วัน)");

        assertThat(reminders.runFor(FOUR_T_DUE.plusDays(1)).quiet())
                .as("the day after the date is a Sunday")
                .isTrue();
        reminders.runFor(AFTER_SONGKRAN);
        assertThat(sentences("quietofficer", team).get(0))
                .isEqualTo("วิเคราะห์สภาพปัญหา ๔ท ตำบลท่าสะอ้าน 1 กรณี เกินกำหนดวันที่ 15 เมษายน 2566 แล้ว");
    }

    @Test
    void aDayOffSpeaksWhereTheSecretariatWantsIt() {
        post.set("quiet_on_days_off = false");
        cases("240403", 1);
        GroupId mentor = GroupId.of(OfficerRole.MENTOR, "240403");
        post.officer("weekendofficer", mentor);

        assertThat(reminders.runFor(SATURDAY).quiet()).isFalse();

        assertThat(sentences("weekendofficer", mentor))
                .singleElement()
                .asString()
                .endsWith("(อีก 7 วัน)");
    }

    @Test
    void theDayAfterTheDateTheAmphoeIsCalledAndTheChangwatGetsASummary() {
        post.open();
        post.set("quiet_on_days_off = false");
        cases("240404", 3);
        GroupId amphoe = GroupId.of(OfficerRole.AMPHOE_CENTRE, "2404");
        GroupId changwat = GroupId.of(OfficerRole.CHANGWAT_CENTRE, "24");
        post.officer("escalatedamphoe", amphoe);
        post.officer("summarychangwat", changwat);

        reminders.runFor(FOUR_T_DUE);
        assertThat(told("escalatedamphoe", amphoe)).isEmpty();

        reminders.runFor(FOUR_T_DUE.plusDays(1));
        delivery.drain();

        assertThat(told("escalatedamphoe", amphoe)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.ESCALATION);
            assertThat(notice.sentence())
                    .startsWith("วิเคราะห์สภาพปัญหา ๔ท อำเภอบางปะกง")
                    .endsWith("กรณี ยังไม่แล้วเสร็จเมื่อพ้นกำหนดวันที่ 15 เมษายน 2566 ขอให้เร่งรัดติดตาม");
            assertThat(notice.parts()).contains(new Notice.Part("บางสมัคร", 3));
        });
        assertThat(told("summarychangwat", changwat)) // other tests' campaigns have a summary of their own
                .filteredOn(
                        notice -> notice.parts().stream().map(Notice.Part::area).anyMatch("บางปะกง"::equals))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(Notice.Kind.SUMMARY);
                    assertThat(notice.sentence()).contains("ทั้งจังหวัด").contains("สรุปที่ยังไม่แล้วเสร็จ");
                });
        assertThat(PostOffice.read(post.mailOf("escalatedamphoe").get(0)))
                .contains("เกินกำหนด\n- ")
                .contains("แยกตามพื้นที่: ")
                .contains("บางสมัคร 3");
    }

    @Test
    void aMovedDateIsANewFactAndAnExtendedCaseHasItsOwn() {
        HouseholdCase household = cases("240405", 2).get(0);
        GroupId team = GroupId.of(OfficerRole.TAMBON_TEAM, "240405");
        post.officer("movedofficer", team);
        reminders.runFor(NEXT_MONDAY);
        jdbc.sql(
                        """
                insert into case_deadline (case_id, milestone, extended_due, extensions)
                values (:id, 'FOUR_T', '2023-04-21', 1)
                """)
                .param("id", household.id().value())
                .update();

        reminders.runFor(AFTER_SONGKRAN);
        assertThat(sentences("movedofficer", team))
                .contains(
                        "วิเคราะห์สภาพปัญหา ๔ท ตำบลบางผึ้ง 1 กรณี ครบกำหนดวันที่ 21 เมษายน 2566 (อีก 3 วัน)",
                        "วิเคราะห์สภาพปัญหา ๔ท ตำบลบางผึ้ง 1 กรณี เกินกำหนดวันที่ 15 เมษายน 2566 แล้ว");

        assertThat(told("movedofficer", team))
                .filteredOn(notice -> notice.due().equals(LocalDate.of(2023, 4, 21)))
                .extracting(Notice::calendars)
                .containsExactly("กำหนดเฉพาะครัวเรือน; ปฏิทินแนวทาง 15 เมษายน 2566; แผนจังหวัด 30 เมษายน 2566");

        moveFourT("2023-04-24");
        try {
            reminders.runFor(AFTER_SONGKRAN);
            assertThat(sentences("movedofficer", team))
                    .contains("วิเคราะห์สภาพปัญหา ๔ท ตำบลบางผึ้ง 2 กรณี ครบกำหนดวันที่ 24 เมษายน 2566 (อีก 6 วัน)");
        } finally {
            moveFourT("2023-04-15");
        }
    }

    private void moveFourT(String due) {
        jdbc.sql("update campaign_milestone set guideline_due = :due::date where milestone = 'FOUR_T'"
                        + " and fiscal_year = :year")
                .param("due", due)
                .param("year", Fixture.YEAR.value())
                .update();
    }

    @Test
    void aStoppedMailServerLosesNothingAndDoublesNothing() {
        cases("240406", 1);
        GroupId team = GroupId.of(OfficerRole.TAMBON_TEAM, "240406");
        post.officer("patientofficer", team);

        reminders.runFor(MONDAY);
        MailDelivery.Delivered whileDown = delivery.drain();

        assertThat(whileDown.sent()).isZero();
        assertThat(whileDown.failed()).as("the first failure ends the round").isEqualTo(1);
        assertThat(told("patientofficer", team))
                .as("the page knows it all the same")
                .hasSize(1);
        assertThat(jdbc.sql("select distinct last_error from mail_outbox where attempts > 0 and sent_at is null")
                        .query(String.class)
                        .list())
                .containsExactly("ConnectException");

        post.open();
        timeForAnotherAttempt();
        delivery.drain();
        timeForAnotherAttempt();
        delivery.drain();

        assertThat(post.mailOf("patientofficer")).hasSize(1);
    }

    @Test
    void eachFailureWaitsLonger() {
        cases("240407", 1);
        post.officer("unluckyofficer", GroupId.of(OfficerRole.TAMBON_TEAM, "240407"));
        jdbc.sql("delete from mail_outbox where sent_at is null").update();
        reminders.runFor(MONDAY);
        jdbc.sql("delete from mail_outbox where sent_at is null and user_id <> 'unluckyofficer'")
                .update();

        List<Integer> waits = IntStream.range(0, 6)
                .map(attempt -> {
                    timeForAnotherAttempt();
                    delivery.drain();
                    return jdbc.sql(
                                    "select round(extract(epoch from next_attempt_at - created_at) / 60) from mail_outbox"
                                            + " where user_id = 'unluckyofficer'")
                            .query(Integer.class)
                            .single();
                })
                .boxed()
                .toList();

        assertThat(waits).containsExactly(1, 5, 15, 60, 240, 240);
    }

    @Test
    void whoDiesBeforeWritingDownThatItWasSentSendsTheSameMessageAgain() {
        post.open();
        cases("240408", 1);
        post.officer("twicedelivered", GroupId.of(OfficerRole.TAMBON_TEAM, "240408"));
        reminders.runFor(MONDAY);
        delivery.drain();
        jdbc.sql("update mail_outbox set sent_at = null where user_id = 'twicedelivered'")
                .update();

        timeForAnotherAttempt();
        delivery.drain();

        assertThat(post.mailOf("twicedelivered")).hasSize(2);
        assertThat(post.mailOf("twicedelivered"))
                .extracting(mail -> PostOffice.header(mail, "Message-ID"))
                .as("by this a mail program knows the second as the first")
                .containsOnly(PostOffice.header(post.mailOf("twicedelivered").get(0), "Message-ID"));
    }

    @Test
    void aMailThatIsBeingSentHoldsNoTransactionAndIsNobodyElses() {
        String officer = aMailFor("leasedofficer", "240407");
        List<Boolean> transactions = new ArrayList<>();
        List<MailDelivery.Delivered> others = new ArrayList<>();

        deliveryBy(() -> {
                    transactions.add(TransactionSynchronizationManager.isActualTransactionActive());
                    others.add(delivery.drain());
                    throw new Error("killed");
                })
                .ifPresentOrElse(kill -> assertThat(kill).hasMessage("killed"), () -> fail("was not sent"));

        assertThat(transactions).containsExactly(false);
        assertThat(others).containsExactly(new MailDelivery.Delivered(0, 0));
        post.open();
        delivery.drain();
        assertThat(post.mailOf(officer)).as("left alone for a while").isEmpty();
        timeForAnotherAttempt();
        delivery.drain();
        assertThat(post.mailOf(officer)).hasSize(1);
    }

    @Test
    void aMailThatCannotBeWrittenCountsAsAnAttemptAndKeepsNoOther() {
        aMailFor("unwritable", "240409");

        assertThat(deliveryBy(() -> {
                    throw new IllegalStateException("unforeseen");
                }))
                .isEmpty();

        assertThat(jdbc.sql("select attempts, last_error from mail_outbox where user_id = 'unwritable'")
                        .query()
                        .singleRow())
                .containsEntry("attempts", 1)
                .containsEntry("last_error", "IllegalStateException");
        post.open();
        assertThat(delivery.drain()).isEqualTo(new MailDelivery.Delivered(0, 0));
    }

    /** The only mail that waits. */
    private String aMailFor(String userId, String tambon) {
        cases(tambon, 1);
        post.officer(userId, GroupId.of(OfficerRole.TAMBON_TEAM, tambon));
        reminders.runFor(MONDAY);
        jdbc.sql("delete from mail_outbox where sent_at is null and user_id <> :user")
                .param("user", userId)
                .update();
        return userId;
    }

    /** A round in which writing a mail does something else instead; gives what ended it. */
    private Optional<Throwable> deliveryBy(Runnable instead) {
        JavaMailSenderImpl other = new JavaMailSenderImpl() {
            @Override
            public MimeMessage createMimeMessage() {
                instead.run();
                return super.createMimeMessage();
            }
        };
        other.setHost("127.0.0.1");
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sender", other));
        MailDelivery round = new MailDelivery(
                outbox, settings, directory, beans.getBeanProvider(JavaMailSenderImpl.class), reminding);
        return Optional.ofNullable(catchThrowable(round::drain));
    }

    @Test
    void twoNodesAtTheSameTimeTellAndSendOnce() {
        post.open();
        cases("240409", 1);
        GroupId team = GroupId.of(OfficerRole.TAMBON_TEAM, "240409");
        List<String> officers = IntStream.range(0, 8)
                .mapToObj(number -> post.officer("racingofficer" + number, team))
                .toList();

        together(() -> reminders.runFor(MONDAY));
        together(delivery::drain);

        assertThat(officers).allSatisfy(officer -> {
            assertThat(told(officer, team)).hasSize(1);
            assertThat(post.mailOf(officer)).hasSize(1);
        });
    }

    private static void together(Runnable work) {
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(work))
                        .limit(3)
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Test
    void anotherAmphoeHearsNothingOfIt() {
        post.open();
        cases("240410", 1);
        GroupId here = GroupId.of(OfficerRole.TAMBON_TEAM, "240410");
        GroupId elsewhere = GroupId.of(OfficerRole.TAMBON_TEAM, "240213");
        post.officer("herereminded", here);
        post.officer("elsewherereminded", elsewhere);

        reminders.runFor(MONDAY);
        delivery.drain();

        assertThat(told("herereminded", here)).hasSize(1);
        assertThat(told("elsewherereminded", elsewhere)).isEmpty();
        assertThat(post.mailOf("elsewherereminded")).isEmpty();
        assertThat(told("herereminded", elsewhere))
                .as("who has left the group sees no more what was told through it")
                .isEmpty();
    }

    @Test
    void agencyAndRecorderAreToldOfTheirOwnWork() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 2);
        walk.visit(household, "CONTINUE");
        GroupId office = GroupId.agency("lao", "240801");
        GroupId recorder = GroupId.of(OfficerRole.RECORDER, "240801");
        post.officer("remindedoffice", office);
        post.officer("remindedrecorder", recorder);

        reminders.runFor(LocalDate.of(2023, 9, 18));

        assertThat(sentences("remindedoffice", office)).anySatisfy(sentence -> assertThat(sentence)
                .startsWith("ให้ความช่วยเหลือและบันทึก Logbook (องค์กรปกครองส่วนท้องถิ่น (อบต./เทศบาล)) ตำบลคู้ยายหมี")
                .endsWith("ครบกำหนดวันที่ 30 กันยายน 2566 (อีก 12 วัน)"));
        assertThat(sentences("remindedrecorder", recorder)).anySatisfy(sentence -> assertThat(sentence)
                .startsWith("รอบันทึกลง TPMAP Logbook ตำบลคู้ยายหมี")
                .endsWith("ครบกำหนดวันที่ 30 กันยายน 2566 (อีก 12 วัน)"));
    }

    @Test
    void anAgencyToBeNamedIsTheChangwatsWorkAlone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        walk.decide(household, "employment", 1);

        onlyTheChangwatHears(
                household,
                LocalDate.of(2023, 5, 30),
                LocalDate.of(2023, 6, 1),
                "รอ ศจพ.จ. ดำเนินการ (ประชุมชี้เป้าหมายและมอบหมาย) ทั้งจังหวัด 1 กรณี ");
    }

    @Test
    void aReferralToBeReceivedIsTheChangwatsWorkAlone() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        walk.visit(household, "BEYOND_CAPACITY");
        walk.keyIntoLogbook(household);

        onlyTheChangwatHears(
                household,
                LocalDate.of(2023, 9, 29),
                LocalDate.of(2023, 10, 2),
                "รอ ศจพ.จ. ดำเนินการ (ให้ความช่วยเหลือและบันทึก Logbook) ทั้งจังหวัด 1 กรณี ");
    }

    /** As if the case were the only one; taken back afterwards. */
    private void onlyTheChangwatHears(HouseholdCase household, LocalDate before, LocalDate after, String work) {
        GroupId changwat = GroupId.of(OfficerRole.CHANGWAT_CENTRE, "24");
        GroupId amphoe = GroupId.of(OfficerRole.AMPHOE_CENTRE, "2408");
        GroupId team = GroupId.of(OfficerRole.TAMBON_TEAM, "240801");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            String own = post.officer("waitedforchangwat", changwat);
            String above = post.officer("waitingamphoe", amphoe);
            String below = post.officer("waitingteam", team);
            jdbc.sql("update household_case set closed_at = now(), closing_reason = 'DIED' where closed_at is null"
                            + " and id <> :id")
                    .param("id", household.id().value())
                    .update();
            Predicate<String> meant = sentence -> sentence.startsWith(work.substring(0, work.indexOf(" ทั้ง")))
                    || sentence.startsWith(work.substring(work.indexOf('(') + 1, work.indexOf(')')));

            reminders.runFor(before);
            assertThat(sentences(own, changwat)).anyMatch(line -> line.startsWith(work + "ครบกำหนด"));
            assertThat(sentences(above, amphoe)).noneMatch(meant);
            assertThat(sentences(below, team)).noneMatch(meant);

            reminders.runFor(after);
            assertThat(sentences(own, changwat)).anyMatch(line -> line.startsWith(work + "เกินกำหนด"));
            assertThat(told(above, amphoe))
                    .filteredOn(notice -> meant.test(notice.sentence()))
                    .extracting(Notice::kind)
                    .containsExactly(Notice.Kind.ESCALATION);
            assertThat(sentences(below, team)).noneMatch(meant);
        });
    }

    @Test
    void theChangwatIsWarnedOfItsMeeting() {
        GroupId changwat = GroupId.of(OfficerRole.CHANGWAT_CENTRE, "24");
        post.officer("meetingchangwat", changwat);

        reminders.runFor(LocalDate.of(2023, 5, 24));

        assertThat(sentences("meetingchangwat", changwat))
                .contains("ประชุม ศจพ.จ. ทั้งจังหวัด ครบกำหนดวันที่ 25 พฤษภาคม 2566 (อีก 1 วัน)");
        assertThat(told("meetingchangwat", changwat))
                .extracting(Notice::calendars)
                .contains("ยึดแผนจังหวัด; ปฏิทินแนวทางไม่ได้กำหนดวัน");
    }

    @Test
    void todaysRunIsDoneOnceWhicheverNodeLooks() {
        jdbc.sql("delete from reminder_run where day = :day")
                .param("day", MONDAY)
                .update();
        jdbc.sql("update reminder_setting set daily_at = '23:59'").update();
        try {
            assertThat(reminders.runIfDue()).as("too early").isEmpty();
        } finally {
            jdbc.sql("update reminder_setting set daily_at = '07:30'").update();
        }

        assertThat(reminders.runIfDue())
                .as("it is past nine, and the run was missed")
                .isPresent();
        assertThat(reminders.runIfDue()).isEmpty();
    }

    @Test
    void withoutAnAddressOfOriginNoMailIsWritten() {
        post.set("sender = null");
        cases("240411", 1);
        post.officer("pageonly", GroupId.of(OfficerRole.TAMBON_TEAM, "240411"));

        assertThat(reminders.runFor(MONDAY).mails()).isZero();
        assertThat(delivery.drain()).isEqualTo(new MailDelivery.Delivered(0, 0));
    }

    /** In the register alone and taken back afterwards. The bound is far above what it takes; a loop over people would miss it. */
    @Test
    void aWholeChangwatIsToldAtOnce() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            aCrowd(1775, 400);
            analyse();

            Instant before = Instant.now();
            Reminders.Run run = reminders.runFor(LocalDate.of(2023, 9, 18));
            Duration took = Duration.between(before, Instant.now());

            System.out.printf("%s took %d ms%n", run, took.toMillis());
            assertThat(run.notices()).isGreaterThan(500);
            assertThat(run.mails()).isGreaterThanOrEqualTo(400);
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        });
    }

    /** So many rows at once are unknown to the planner until then; on a real server autovacuum does it. */
    private void analyse() {
        List.of("household", "household_case", "public.act_id_user", "public.act_id_membership")
                .forEach(table -> jdbc.sql("analyze " + table).update());
    }

    private void aCrowd(int households, int officers) {
        for (String statement : List.of(
                """
                insert into household (list_reference, tambon_code, moo, village_name, house_number, surveyed, source)
                select 'CROWD-' || n, t.code, 1, '-', n, true, 'TPMAP_LIST' from generate_series(1, :households) n
                join (select code, row_number() over (order by code) k, count(*) over () of from tambon) t on k = n % of + 1
                """,
                """
                insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at)
                select '2566-' || left(tambon_code, 4) || '-9' || lpad((id % 10000)::text, 4, '0'), 2566, id, tambon_code, now()
                from household where list_reference like 'CROWD-%' and :households > 0
                """,
                """
                insert into public.act_id_user (id_, rev_, first_, last_, email_)
                select 'crowd' || n, 1, '-', '-', 'crowd' || n || '@example.go.th' from generate_series(1, :officers) n
                """,
                """
                insert into public.act_id_membership (user_id_, group_id_)
                select 'crowd' || n, id_ from generate_series(1, :officers) n
                join (select id_, row_number() over (order by id_) k, count(*) over () of from public.act_id_group
                      where id_ ~ '^(tambonteam|mentor|amphoecentre|changwatcentre)') g on k = n % of + 1
                """)) {
            jdbc.sql(statement)
                    .param("households", households)
                    .param("officers", officers)
                    .update();
        }
    }

    private List<HouseholdCase> cases(String tambon, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> fixture.startedCase(Fixture.family(tambon, Set.of(22))))
                .toList();
    }

    private List<Notice> told(String userId, GroupId group) {
        return notices.of(new Officer(userId, Set.of(group)), 0, 1000);
    }

    private List<String> sentences(String userId, GroupId group) {
        return told(userId, group).stream().map(Notice::sentence).toList();
    }

    private void timeForAnotherAttempt() {
        jdbc.sql("update mail_outbox set next_attempt_at = created_at where sent_at is null")
                .update();
    }
}
