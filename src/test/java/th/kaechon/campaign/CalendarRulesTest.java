package th.kaechon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.kaechon.campaign.CalendarRefusal.Field.BINDING;
import static th.kaechon.campaign.CalendarRefusal.Field.GUIDELINE_DUE;
import static th.kaechon.campaign.CalendarRefusal.Field.PROVINCIAL_DUE;
import static th.kaechon.campaign.CalendarRefusal.Field.PROVINCIAL_FROM;
import static th.kaechon.campaign.CalendarRefusal.Field.WARNING_DAYS;
import static th.kaechon.campaign.Milestone.ASSISTANCE;
import static th.kaechon.campaign.Milestone.CHANGWAT_MEETING;
import static th.kaechon.campaign.Milestone.FOUR_T;
import static th.kaechon.campaign.Milestone.TARGETING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The letter's calendar of 2566 as the secretariat edits it. */
class CalendarRulesTest {

    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final Map<Milestone, String> NAMES = Map.of(
            FOUR_T, "วิเคราะห์", TARGETING, "ชี้เป้า", CHANGWAT_MEETING, "ประชุม ศจพ.จ.", ASSISTANCE, "ช่วยเหลือ");
    private static final List<Integer> WARNINGS = List.of(14, 7, 1);

    private static final CampaignMilestone FOUR_T_LINE =
            line(FOUR_T, day(4, 15), day(4, 11), day(4, 30), true, WARNINGS);
    private static final CampaignMilestone TARGETING_LINE =
            line(TARGETING, day(5, 31), day(5, 1), day(5, 15), true, WARNINGS);
    private static final CampaignMilestone MEETING_LINE =
            line(CHANGWAT_MEETING, null, null, day(5, 25), true, WARNINGS);
    private static final CampaignMilestone ASSISTANCE_LINE =
            line(ASSISTANCE, day(9, 30), day(5, 1), day(9, 30), true, WARNINGS);
    private static final List<CampaignMilestone> LETTER =
            List.of(FOUR_T_LINE, TARGETING_LINE, MEETING_LINE, ASSISTANCE_LINE);

    @Test
    void theLettersOwnCalendarIsTakenOnEveryDayOfTheYear() {
        for (LocalDate today : List.of(YEAR.firstDay(), day(4, 3), day(4, 20), YEAR.lastDay())) {
            assertThat(new CalendarRules(YEAR, today, NAMES).refusals(LETTER, LETTER))
                    .isEmpty();
        }
    }

    @Test
    void theCalendarWithTheProvincialPlanBindingIsTakenToo() {
        List<CampaignMilestone> provincial = LETTER.stream()
                .map(line -> line(
                        line.milestone(),
                        line.guidelineDue(),
                        line.provincialFrom(),
                        line.provincialDue(),
                        false,
                        line.warningDays()))
                .toList();

        assertThat(on(day(4, 3), provincial)).isEmpty();
    }

    @Test
    void refusesAMilestoneBeforeAnEarlierOne() {
        assertThat(on(day(4, 3), with(line(TARGETING, day(4, 14), day(5, 1), day(5, 15), true, WARNINGS))))
                .extracting(CalendarRefusal::milestone, CalendarRefusal::field, CalendarRefusal::thai)
                .containsExactly(
                        tuple(TARGETING, GUIDELINE_DUE, "ต้องไม่ก่อนกำหนดของขั้น “วิเคราะห์” (15 เมษายน 2566)"));
    }

    @Test
    void refusesTheOrderOfTheDatesThatBindAcrossTheTwoCalendars() {
        List<CampaignMilestone> wanted = List.of(
                line(FOUR_T, day(4, 15), day(4, 11), day(5, 10), false, WARNINGS),
                line(TARGETING, day(5, 5), day(5, 1), day(5, 15), true, WARNINGS),
                MEETING_LINE,
                ASSISTANCE_LINE);

        assertThat(on(day(4, 3), wanted))
                .extracting(CalendarRefusal::key, CalendarRefusal::thai)
                .containsExactly(
                        tuple("targeting-guideline_due", "ต้องไม่ก่อนกำหนดของขั้น “วิเคราะห์” (10 พฤษภาคม 2566)"));
    }

    @Test
    void holdsTheMeetingOfTheChangwatAgainstTheProvincialPlan() {
        assertThat(on(day(4, 3), with(line(CHANGWAT_MEETING, null, null, day(5, 10), true, WARNINGS))))
                .extracting(CalendarRefusal::key, CalendarRefusal::thai)
                .containsExactly(tuple(
                        "changwat_meeting-provincial_due", "ต้องไม่ก่อนกำหนดของขั้น “ชี้เป้า” (15 พฤษภาคม 2566)"));
    }

    @Test
    void twoMilestonesMayShareADay() {
        assertThat(on(day(4, 3), with(line(TARGETING, day(4, 15), day(5, 1), day(5, 15), true, WARNINGS))))
                .isEmpty();
    }

    @Test
    void refusesAChangedDateInThePastAndLeavesAnUnchangedOneAlone() {
        List<CampaignMilestone> wanted = with(line(FOUR_T, day(4, 18), day(4, 11), day(4, 30), true, List.of(3)));

        assertThat(on(day(4, 20), wanted))
                .extracting(CalendarRefusal::key, CalendarRefusal::thai)
                .containsExactly(tuple(
                        "four_t-guideline_due", "เปลี่ยนเป็นวันที่ผ่านมาแล้วไม่ได้ วันนี้คือวันที่ 20 เมษายน 2566"));
        assertThat(on(day(4, 18), wanted)).as("today is not past").isEmpty();
        assertThat(on(day(6, 20), with(line(FOUR_T, day(4, 15), day(4, 11), day(4, 30), true, List.of(3)))))
                .as("other fields of a milestone that is over")
                .isEmpty();
    }

    @Test
    void refusesToLetADateBindThatHasPassed() {
        List<CampaignMilestone> provincial = with(line(FOUR_T, day(4, 15), day(4, 11), day(4, 30), false, WARNINGS));
        CalendarRules rules = new CalendarRules(YEAR, day(4, 20), NAMES);

        assertThat(rules.refusals(provincial, LETTER))
                .extracting(CalendarRefusal::milestone, CalendarRefusal::field, CalendarRefusal::thai)
                .containsExactly(tuple(FOUR_T, BINDING, "กำหนดของปฏิทินที่เลือก (15 เมษายน 2566) ผ่านมาแล้ว"));
        assertThat(rules.refusals(LETTER, provincial)).isEmpty();
        CalendarRules targetingLate = new CalendarRules(YEAR, day(5, 20), NAMES);
        assertThat(targetingLate.refusals(LETTER, with(line(TARGETING, null, day(5, 1), day(5, 15), true, WARNINGS))))
                .as("the guideline's date, still to come, is taken away, and the plan's has passed")
                .extracting(CalendarRefusal::thai)
                .containsExactly("กำหนดของปฏิทินที่เลือก (15 พฤษภาคม 2566) ผ่านมาแล้ว");
    }

    @Test
    void refusesAWindowThatEndsBeforeItBeginsOrHasNoEnd() {
        assertThat(on(day(4, 3), with(line(FOUR_T, day(4, 15), day(5, 2), day(4, 30), true, WARNINGS))))
                .extracting(CalendarRefusal::key, CalendarRefusal::thai)
                .containsExactly(tuple("four_t-provincial_due", "ช่วงเวลาสิ้นสุดก่อนวันเริ่ม (2 พฤษภาคม 2566)"));
        assertThat(on(day(4, 3), with(line(FOUR_T, day(4, 15), day(4, 11), null, true, WARNINGS))))
                .extracting(CalendarRefusal::key, CalendarRefusal::thai)
                .containsExactly(tuple("four_t-provincial_due", "กรุณากรอกวันสิ้นสุดของช่วงเวลา หรือลบวันเริ่ม"));
    }

    @Test
    void refusesADateOutsideTheFiscalYear() {
        assertThat(on(day(4, 3), with(line(ASSISTANCE, day(10, 1), day(5, 1), day(9, 30), true, WARNINGS))))
                .extracting(CalendarRefusal::field, CalendarRefusal::thai)
                .containsExactly(
                        tuple(GUIDELINE_DUE, "วันที่ต้องอยู่ในปีงบประมาณ 2566 (1 ตุลาคม 2565 ถึง 30 กันยายน 2566)"));
        assertThat(on(
                        YEAR.firstDay(),
                        with(line(FOUR_T, day(4, 15), YEAR.firstDay().minusDays(1), day(4, 30), true, WARNINGS))))
                .extracting(CalendarRefusal::field)
                .containsExactly(PROVINCIAL_FROM);
    }

    @Test
    void refusesAMilestoneWithoutAnyDateWhereItWouldBeTyped() {
        assertThat(on(
                        day(4, 3),
                        List.of(
                                line(FOUR_T, null, null, null, true, WARNINGS),
                                TARGETING_LINE,
                                line(CHANGWAT_MEETING, null, null, null, true, WARNINGS),
                                line(ASSISTANCE, null, null, null, false, WARNINGS))))
                .extracting(CalendarRefusal::milestone, CalendarRefusal::field, CalendarRefusal::thai)
                .containsExactly(
                        tuple(FOUR_T, GUIDELINE_DUE, "กรุณากรอกวันครบกำหนดอย่างน้อยหนึ่งปฏิทิน"),
                        tuple(CHANGWAT_MEETING, PROVINCIAL_DUE, "กรุณากรอกวันครบกำหนดอย่างน้อยหนึ่งปฏิทิน"),
                        tuple(ASSISTANCE, PROVINCIAL_DUE, "กรุณากรอกวันครบกำหนดอย่างน้อยหนึ่งปฏิทิน"));
    }

    @Test
    void refusesWarningsOutOfRangeTooManyOrDoubled() {
        assertThat(warned(List.of(91))).isEqualTo("เตือนล่วงหน้าได้ตั้งแต่ 1 ถึง 90 วัน");
        assertThat(warned(List.of(7, 0))).isEqualTo("เตือนล่วงหน้าได้ตั้งแต่ 1 ถึง 90 วัน");
        assertThat(warned(List.of(6, 5, 4, 3, 2, 1))).isEqualTo("เตือนได้ไม่เกิน 5 ครั้ง");
        assertThat(warned(List.of(7, 7))).isEqualTo("มีจำนวนวันซ้ำกัน");
        assertThat(on(day(4, 3), with(line(FOUR_T, day(4, 15), day(4, 11), day(4, 30), true, List.of()))))
                .as("no warning at all is a choice")
                .isEmpty();
    }

    @Test
    void findsAllRefusalsAtOnceAndOneForEachField() {
        List<CampaignMilestone> wanted = List.of(
                line(FOUR_T, day(4, 1), day(4, 29), day(4, 28), true, List.of(100)),
                line(TARGETING, day(4, 2), day(5, 1), day(5, 15), true, WARNINGS),
                MEETING_LINE,
                ASSISTANCE_LINE);

        assertThat(on(day(4, 3), wanted))
                .extracting(CalendarRefusal::key)
                .containsExactly(
                        "four_t-guideline_due",
                        "four_t-provincial_due",
                        "four_t-warning_days",
                        "targeting-guideline_due");
    }

    @Test
    void theSameCalendarInAnotherOrderIsNoChange() {
        assertThat(CalendarRules.isSame(LETTER, List.of(ASSISTANCE_LINE, MEETING_LINE, TARGETING_LINE, FOUR_T_LINE)))
                .isTrue();
        assertThat(CalendarRules.isSame(
                        LETTER, with(line(FOUR_T, day(4, 15), day(4, 11), day(4, 30), true, List.of(7)))))
                .isFalse();
    }

    private static String warned(List<Integer> days) {
        List<CalendarRefusal> refusals =
                on(day(4, 3), with(line(FOUR_T, day(4, 15), day(4, 11), day(4, 30), true, days)));
        assertThat(refusals).extracting(CalendarRefusal::field).containsExactly(WARNING_DAYS);
        return refusals.get(0).thai();
    }

    private static List<CalendarRefusal> on(LocalDate today, List<CampaignMilestone> wanted) {
        return new CalendarRules(YEAR, today, NAMES).refusals(LETTER, wanted);
    }

    private static List<CampaignMilestone> with(CampaignMilestone changed) {
        return LETTER.stream()
                .map(line -> line.milestone() == changed.milestone() ? changed : line)
                .toList();
    }

    private static CampaignMilestone line(
            Milestone milestone,
            @Nullable LocalDate guideline,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            boolean guidelineBinds,
            List<Integer> warnings) {
        return new CampaignMilestone(milestone, guideline, from, due, guidelineBinds, warnings);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2023, month, day);
    }
}
