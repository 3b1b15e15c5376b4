package th.kaechon.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.process.simulation.Chunks;
import th.kaechon.process.simulation.SimulatedClock;

/** One working day of all offices: what waited in the morning is done today or not, as chance and the household's pace have it. */
@Component
@Profile("rehearsal")
class OfficeDay {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final Duration PER_TASK = Duration.ofSeconds(5); // so that the day's work has an order in time

    private final Desks desks;
    private final Chunks chunks;
    private final Scenario scenario;
    private final SimulatedClock clock;
    private final Map<String, Consumer<Work>> duties;

    OfficeDay(
            Desks desks,
            FieldWork field,
            Centres centres,
            Help help,
            Chunks chunks,
            Scenario scenario,
            SimulatedClock clock) {
        this.desks = desks;
        this.chunks = chunks;
        this.scenario = scenario;
        this.clock = clock;
        this.duties = Map.of(
                HouseholdCaseProcess.VERIFY_HOUSEHOLD, field::verify,
                HouseholdCaseProcess.ANALYSE_FOUR_T, field::analyse,
                HouseholdCaseProcess.CLASSIFY_HOUSEHOLD, field::classify,
                HouseholdCaseProcess.DECIDE_ASSISTANCE, centres::decide,
                HouseholdCaseProcess.NAME_JOINING_AGENCY, centres::nameJoiningAgency,
                HouseholdCaseProcess.RECEIVE_REFERRAL, centres::receiveReferral,
                HouseholdCaseProcess.REVIEW_INDICATORS, centres::review,
                GiveHelpProcess.GIVE_HELP, help::visit,
                GiveHelpProcess.KEY_INTO_LOGBOOK, help::keyIntoLogbook);
    }

    /** Gives the number of tasks done. */
    int work(LocalDate today) {
        List<Work> chosen = desks.waiting().stream()
                .map(waiting -> work(waiting, today))
                .flatMap(Optional::stream)
                .toList();
        clock.set(today, OPENS);
        chunks.forEach(chosen, work -> work.household().number().value(), this::doIt);
        return chosen.size();
    }

    private Optional<Work> work(Desks.Waiting waiting, LocalDate today) {
        String key = waiting.task().key();
        Dice dice = dice(waiting.household(), key, waiting.part(), today);
        return dice.chance(scenario.chance(key) * pace(waiting.household()))
                ? Optional.of(new Work(waiting.task(), waiting.household(), waiting.openedOn(), today, dice))
                : Optional.empty();
    }

    private void doIt(Work work) {
        String key = work.task().key();
        Objects.requireNonNull(duties.get(key), key).accept(work);
        clock.pass(PER_TASK);
    }

    private Dice dice(HouseholdCase household, String key, int part, LocalDate today) {
        return Dice.of(scenario.seed(), household.number().value(), key, part, today);
    }

    /** Some households are hard to reach all year long. */
    private double pace(HouseholdCase household) {
        List<Scenario.Pace> paces = scenario.paces();
        int left = Dice.of(scenario.seed(), household.number().value(), "pace")
                .below(paces.stream().mapToInt(Scenario.Pace::share).sum());
        for (Scenario.Pace pace : paces) {
            left -= pace.share();
            if (left < 0) {
                return pace.factor();
            }
        }
        throw new IllegalStateException("no pace for the household");
    }
}
