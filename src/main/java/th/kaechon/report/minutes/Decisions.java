package th.kaechon.report.minutes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static th.kaechon.report.minutes.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import th.kaechon.report.docx.Columns;
import th.kaechon.report.docx.Docx;
import th.kaechon.thai.ThaiDigits;

/** The fourth item: by subject a summary, then tambon by tambon one row for each resolution, as the record has them. */
final class Decisions {

    private static final List<String> SUBJECTS = List.of("CLASSIFY", "DECIDE", "NAME_AGENCY", "RECEIVE_REFERRAL");
    private static final int NUMBER = (int) (1.9 * Docx.CENTIMETRE);
    private static final int CASE = (int) (4.2 * Docx.CENTIMETRE);
    private static final int HOUSE = (int) (4.6 * Docx.CENTIMETRE);

    private Decisions() {}

    static void write(Docx paper, MeetingRecord meeting) {
        int number = 0;
        for (String subject : SUBJECTS) {
            List<Resolution> resolutions = meeting.resolutions().stream()
                    .filter(resolution -> resolution.row().subject().equals(subject))
                    .toList();
            if (!resolutions.isEmpty()) {
                String heading = say("subject." + subject);
                paper.part(say("part", ThaiDigits.of(4), ThaiDigits.of(++number), heading));
                subject(paper, resolutions, meeting.isInternal());
            }
        }
        if (number == 0) {
            paper.text(say("none"));
        }
    }

    private static void subject(Docx paper, List<Resolution> resolutions, boolean internal) {
        Map<String, List<Resolution>> byTambon = byTambon(resolutions);
        paper.labelled(
                say("resolved"),
                say("considered", ThaiDigits.of(resolutions.size()), ThaiDigits.of(byTambon.size())),
                Agenda.LABEL);
        Summary.write(paper, resolutions, byTambon);
        paper.text(say("each"));
        byTambon.values().forEach(rows -> tambon(paper, rows, internal));
    }

    /** In the order of the tambon codes. */
    private static Map<String, List<Resolution>> byTambon(List<Resolution> resolutions) {
        return resolutions.stream()
                .collect(groupingBy(resolution -> resolution.row().tambonCode(), TreeMap::new, toList()));
    }

    private static void tambon(Docx paper, List<Resolution> resolutions, boolean internal) {
        paper.heading(say("tambonCases", resolutions.get(0).row().place(), ThaiDigits.of(resolutions.size())));
        paper.table(columns(internal), rows -> {
            for (Resolution resolution : resolutions) {
                rows.row(cells(resolution, internal));
            }
        });
    }

    private static Columns columns(boolean internal) {
        Columns columns = Columns.of(say("table.number"), NUMBER, true).and(say("table.case"), CASE, true);
        return (internal ? columns.and(say("table.house"), HOUSE, false) : columns).andRest(say("table.resolution"));
    }

    private static String[] cells(Resolution resolution, boolean internal) {
        List<String> cells = new ArrayList<>();
        cells.add(ThaiDigits.of(resolution.row().ordinal()));
        cells.add(resolution.row().caseNumber());
        if (internal) {
            cells.add(ResolutionWords.house(resolution.house()));
        }
        cells.add(ResolutionWords.cell(resolution, internal));
        return cells.toArray(String[]::new);
    }
}
