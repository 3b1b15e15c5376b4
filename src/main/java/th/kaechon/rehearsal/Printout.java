package th.kaechon.rehearsal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.ClosingReason;

/** What a rehearsal says: a table at each milestone, and last a hash of all counts, so that two runs compare at a glance. */
final class Printout {

    private static final int CHARACTERS = 16;
    private static final String ROW = "%-6s %6d %8d %6d %8d %8d %8d %8d %8d  %s%n";

    private final PrintStream out;
    private final MessageDigest digest;

    Printout(PrintStream out) {
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    void title(Scenario scenario) {
        out.printf(
                "%nซักซ้อมปีงบประมาณ พ.ศ. %d · rehearsal of fiscal year %d (seed %d)%n",
                scenario.year(), scenario.year(), scenario.seed());
    }

    /** Latin titles: Thai letters with marks above and below would not stand in columns. */
    void milestone(
            LocalDate day,
            Milestone milestone,
            String calendar,
            List<Counts.Line> lines,
            Map<String, Map<ClosingReason, Integer>> closed) {
        out.printf("%n%s · %s · %s%n", day, milestone, calendar);
        out.printf(
                "%-6s %6s %8s %6s %8s %8s %8s %8s %8s  %s%n",
                "amphoe", "cases", "on time", "late", "overdue", "not due", "without", "marked", "entered", "closed");
        for (Counts.Line line : lines) {
            row(day, milestone, line.amphoeCode(), line, closed.getOrDefault(line.amphoeCode(), Map.of()));
        }
        Counts.Line total = lines.stream().reduce(Counts.Line.none(), Counts.Line::plus);
        row(day, milestone, "total", total, sum(closed));
    }

    private void row(
            LocalDate day, Milestone milestone, String name, Counts.Line line, Map<ClosingReason, Integer> closed) {
        String text = ROW.formatted(
                name,
                line.cases(),
                line.onTime(),
                line.late(),
                line.overdue(),
                line.notDue(),
                line.without(),
                line.marked(),
                line.enteredLate(),
                closed.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        out.print(text);
        count(day + " " + milestone + " " + text);
    }

    private static Map<ClosingReason, Integer> sum(Map<String, Map<ClosingReason, Integer>> closed) {
        return closed.values().stream()
                .flatMap(one -> one.entrySet().stream())
                .collect(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, java.util.TreeMap::new));
    }

    void events(Map<String, Integer> events) {
        out.printf("%nเหตุการณ์ทั้งปี · events of the year%n");
        events.forEach((kind, times) -> {
            out.printf("%-18s %6d%n", kind, times);
            count(kind + " " + times);
        });
    }

    void broken(List<String> broken) {
        broken.forEach(text -> out.println("ผิดเงื่อนไข · BROKEN: " + text));
    }

    /** The last line but for what depends on the machine. */
    void end(int tasks, int jobs, int invariants, Duration took) {
        count("tasks " + tasks + " jobs " + jobs);
        out.printf(
                "%nงานที่ทำ %,d งาน คำสั่งของระบบ %,d รายการ · %d tasks, %d jobs, %d invariants held%n",
                tasks, jobs, tasks, jobs, invariants);
        out.printf(
                "รหัสสรุป · checksum %s%n",
                HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS));
        out.printf("ใช้เวลา · took %d s%n", took.toSeconds());
    }

    private void count(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
