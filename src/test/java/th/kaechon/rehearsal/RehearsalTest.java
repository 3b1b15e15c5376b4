package th.kaechon.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The whole year with all households, end to end; that equal seeds give equal years is shown by the counts on file. */
class RehearsalTest {

    /** The second compiler costs a short run more than it gives. */
    private static final Map<String, String> SHORT_LIVED = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static final int LISTED = 1775;
    private static final int JOINED_IN_APRIL = 5;
    private static final int JOINED_IN_JUNE = 4;
    private static final int JOINED_IN_SEPTEMBER = 3;

    /**
     * The counts of the default seed stand in src/test/resources/rehearsal. A change of a decision table, of the list or of
     * the scenario changes them: look at the difference, and when it is meant, put the new printout there.
     */
    @Test
    void aYearOfAllHouseholdsLosesNoTimerAndFiresNoneTwice() throws Exception {
        RehearsalProcess year = RehearsalProcess.run();

        assertThat(year.exit()).as(year.toString()).isZero();
        assertThat(year.totals())
                .extracting(RehearsalTest::cases)
                .as("cases at 15 April, 30 April, 15 May, 31 May, 30 September")
                .containsExactly(
                        LISTED,
                        LISTED + JOINED_IN_APRIL,
                        LISTED + JOINED_IN_APRIL,
                        LISTED + JOINED_IN_APRIL,
                        LISTED + JOINED_IN_APRIL + JOINED_IN_JUNE + JOINED_IN_SEPTEMBER);
        assertThat(year.totals()).allSatisfy(RehearsalTest::addsUp);
        assertThat(year.counts()).isEqualTo(expected());
    }

    @Test
    void anotherSeedGivesAnotherYear() throws Exception {
        RehearsalProcess one = few("7");
        RehearsalProcess other = few("8");

        assertThat(Stream.of(one, other).map(RehearsalProcess::exit)).containsOnly(0);
        assertThat(other.checksum()).isNotEqualTo(one.checksum());
    }

    @Test
    void aConfiguredDatabaseIsRefused() throws Exception {
        RehearsalProcess refused =
                RehearsalProcess.run(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/real"));

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.toString()).contains("scratch database of its own");
    }

    private static RehearsalProcess few(String seed) throws IOException, InterruptedException {
        return RehearsalProcess.run(
                SHORT_LIVED, "--kaechon.rehearsal.households=60", "--kaechon.rehearsal.seed=" + seed);
    }

    private static int cases(String total) {
        return numbers(total).get(0);
    }

    /** On time, late, overdue, not due and without a stage are all cases there are. */
    private static void addsUp(String total) {
        List<Integer> numbers = numbers(total);
        assertThat(numbers.subList(1, 6).stream().mapToInt(Integer::intValue).sum())
                .as(total)
                .isEqualTo(numbers.get(0));
    }

    private static List<Integer> numbers(String total) {
        return Stream.of(total.trim().split(" +"))
                .skip(1)
                .takeWhile(word -> word.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> expected() throws IOException {
        return new ClassPathResource("rehearsal/2566.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
