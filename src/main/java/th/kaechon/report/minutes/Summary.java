package th.kaechon.report.minutes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static th.kaechon.report.minutes.Wording.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import th.kaechon.report.docx.Columns;
import th.kaechon.report.docx.Docx;
import th.kaechon.thai.ThaiDigits;

/** What was resolved, in numbers of cases: by result, by intervention and agency, by tambon and, of several days, by day. */
final class Summary {

    private static final int COUNT = (int) (2.6 * Docx.CENTIMETRE);
    private static final int INTERVENTION = (int) (7.2 * Docx.CENTIMETRE);

    /** What is counted as one line of the second table. */
    private record Charge(String intervention, String agency) {}

    private Summary() {}

    static void write(Docx paper, List<Resolution> resolutions, Map<String, List<Resolution>> byTambon) {
        byDay(paper, resolutions);
        Map<String, Long> results = resolutions.stream()
                .collect(groupingBy(
                        resolution -> ResolutionWords.result(resolution.row()), LinkedHashMap::new, counting()));
        counted(paper, say("table.result"), results, resolutions.size());
        charges(paper, resolutions);
        if (byTambon.size() > 1) {
            paper.heading(say("heading.byTambon"));
            Map<String, Long> tambon = new LinkedHashMap<>();
            byTambon.values().forEach(rows -> tambon.put(rows.get(0).row().place(), (long) rows.size()));
            counted(paper, say("table.tambon"), tambon, resolutions.size());
        }
    }

    private static void byDay(Docx paper, List<Resolution> resolutions) {
        var days = resolutions.stream()
                .collect(groupingBy(resolution -> resolution.row().resolvedOn(), TreeMap::new, counting()));
        if (days.size() > 1) {
            days.forEach((day, cases) -> paper.text(say("byDay", Moments.day(day), ThaiDigits.of(cases))));
        }
    }

    /** A case with two problems may stand in two lines; so there is no sum below. */
    private static void charges(Docx paper, List<Resolution> resolutions) {
        Map<Charge, Long> charges = resolutions.stream()
                .flatMap(resolution -> resolution.items().stream()
                        .map(item -> new Charge(
                                ResolutionWords.intervention(item.menuEntryName(), item.ownSolution()),
                                ThaiDigits.of(item.agencyName())))
                        .distinct())
                .collect(groupingBy(charge -> charge, counting()));
        if (charges.isEmpty()) {
            return;
        }
        paper.heading(say("heading.byIntervention"));
        Columns columns = Columns.of(say("table.intervention"), INTERVENTION, false)
                .and(say("table.agency"), Docx.TEXT_WIDTH - INTERVENTION - COUNT, false)
                .and(say("table.cases"), COUNT, true);
        paper.table(columns, rows -> inOrder(charges)
                .forEach((charge, cases) -> rows.row(charge.intervention(), charge.agency(), ThaiDigits.of(cases))));
    }

    /** Agency by agency, each with what it does most first. */
    private static Map<Charge, Long> inOrder(Map<Charge, Long> charges) {
        return charges.entrySet().stream()
                .sorted((one, other) -> {
                    int byAgency =
                            one.getKey().agency().compareTo(other.getKey().agency());
                    return byAgency != 0 ? byAgency : other.getValue().compareTo(one.getValue());
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static void counted(Docx paper, String heading, Map<String, Long> counts, long total) {
        int wide = Docx.TEXT_WIDTH - COUNT;
        paper.table(Columns.of(heading, wide, false).and(say("table.cases"), COUNT, true), rows -> {
            counts.forEach((what, cases) -> rows.row(what, ThaiDigits.of(cases)));
            rows.row(say("table.total"), ThaiDigits.of(total));
        });
    }
}
