package th.kaechon.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.OverdueMark;
import th.kaechon.web.casefile.Deadline.Timing;
import th.kaechon.web.casefile.StageLine.Kind;
import th.kaechon.web.casefile.StageLine.State;

/** The campaign of 2566: guideline 15 April for 4T, provincial plan 11 to 30 April. */
class StageLineTest {

    private static final LocalDate GUIDELINE = LocalDate.of(2023, 4, 15);
    private static final LocalDate PROVINCIAL = LocalDate.of(2023, 4, 30);
    private static final LocalDate VISITED = LocalDate.of(2023, 4, 10);
    private static final Progress NOTHING = new Progress(null, null, null, null, null, null, null, false, false);

    @ParameterizedTest
    @CsvSource({
        "2023-04-03, LEFT,  12",
        "2023-04-14, LEFT,  1",
        "2023-04-15, TODAY, 0",
        "2023-04-16, OVER,  1",
        "2023-04-18, OVER,  3"
    })
    void countsTheDaysToTheDateThatBinds(LocalDate today, Timing timing, long days) {
        Deadline deadline = fourT(line(NOTHING, today));

        assertThat(deadline.timing()).isEqualTo(timing);
        assertThat(deadline.days()).isEqualTo(days);
        assertThat(deadline.guideline()).isEqualTo(GUIDELINE);
        assertThat(deadline.provincial()).isEqualTo(PROVINCIAL);
        assertThat(deadline.binding()).isEqualTo(Deadline.Binding.GUIDELINE);
    }

    @Test
    void countsToTheProvincialDateWhereTheProvincialPlanBinds() {
        Deadline deadline = Deadline.of(
                milestone(false), Optional.empty(), Optional.empty(), null, false, LocalDate.of(2023, 4, 20));

        assertThat(deadline.binding()).isEqualTo(Deadline.Binding.PROVINCIAL);
        assertThat(deadline.timing()).isEqualTo(Timing.LEFT);
        assertThat(deadline.days()).isEqualTo(10);
    }

    @Test
    void workDoneAfterTheDayIsLateByThatManyDays() {
        Deadline deadline = fourT(line(analysed(LocalDate.of(2023, 4, 17)), LocalDate.of(2023, 5, 9)));

        assertThat(deadline.timing()).isEqualTo(Timing.DONE_LATE);
        assertThat(deadline.days()).isEqualTo(2);
    }

    @Test
    void workDoneInTimeAndEnteredLaterIsNotLate() {
        OverdueMark mark = new OverdueMark(Milestone.FOUR_T, OffsetDateTime.parse("2023-04-16T00:00:00+07:00"), true);
        StageLine line = StageLine.of(
                analysed(VISITED), List.of(milestone(true)), List.of(), List.of(mark), LocalDate.of(2023, 4, 20));

        assertThat(fourT(line).timing()).isEqualTo(Timing.ENTERED_LATE);
        assertThat(line.isLate()).isFalse();
        assertThat(line.isEnteredLate()).isTrue();
    }

    @Test
    void theFirstOpenStepIsTheCurrentOne() {
        StageLine line = line(
                new Progress(VISITED, null, null, null, null, null, null, false, false), LocalDate.of(2023, 4, 12));

        assertThat(states(line))
                .containsExactly(State.DONE, State.CURRENT, State.TODO, State.TODO, State.TODO, State.TODO, State.TODO);
        assertThat(step(line, Kind.VERIFY).doneOn()).isEqualTo(VISITED);
    }

    @Test
    void helpAndLogbookGoOnSideBySideOnceThereIsAVisit() {
        StageLine line = line(
                new Progress(VISITED, VISITED, VISITED, VISITED, null, null, null, false, true),
                LocalDate.of(2023, 6, 1));

        assertThat(step(line, Kind.HELP).state()).isEqualTo(State.CURRENT);
        assertThat(step(line, Kind.LOGBOOK).state()).isEqualTo(State.CURRENT);
        assertThat(step(line, Kind.CLOSE).state()).isEqualTo(State.TODO);
    }

    @Test
    void aHouseholdThatHelpsItselfSkipsTheHelp() {
        StageLine line = line(
                new Progress(VISITED, VISITED, VISITED, null, null, null, null, true, false), LocalDate.of(2023, 6, 1));

        assertThat(states(line))
                .containsExactly(
                        State.DONE, State.DONE, State.DONE, State.SKIPPED, State.SKIPPED, State.SKIPPED, State.CURRENT);
        assertThat(line.isLate()).isFalse();
    }

    @Test
    void aCaseClosedEarlyOwesNothing() {
        StageLine line = line(
                new Progress(VISITED, null, null, null, null, null, VISITED, false, false), LocalDate.of(2023, 12, 1));

        assertThat(states(line).subList(1, 6)).containsOnly(State.SKIPPED);
        assertThat(fourT(line).timing()).isEqualTo(Timing.DROPPED);
        assertThat(line.isLate()).isFalse();
    }

    private static StageLine line(Progress progress, LocalDate today) {
        return StageLine.of(progress, List.of(milestone(true)), List.of(), List.of(), today);
    }

    private static Progress analysed(LocalDate on) {
        return new Progress(on, on, on, null, null, null, null, false, false);
    }

    private static CampaignMilestone milestone(boolean guidelineBinds) {
        return new CampaignMilestone(
                Milestone.FOUR_T, GUIDELINE, LocalDate.of(2023, 4, 11), PROVINCIAL, guidelineBinds, List.of(14, 7, 1));
    }

    private static Deadline fourT(StageLine line) {
        return Objects.requireNonNull(line.phases().get(0).deadline());
    }

    private static List<State> states(StageLine line) {
        return line.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(StageLine.Step::state)
                .toList();
    }

    private static StageLine.Step step(StageLine line, Kind kind) {
        return line.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
