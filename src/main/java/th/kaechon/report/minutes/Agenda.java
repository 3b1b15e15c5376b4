package th.kaechon.report.minutes;

import static java.util.stream.Collectors.groupingBy;
import static th.kaechon.report.minutes.Wording.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.kaechon.report.docx.Docx;
import th.kaechon.thai.ThaiDigits;

/** The five items of the agenda. What only people know is left to the secretary as dotted lines. */
final class Agenda {

    /** So far in begins what follows a word in bold. */
    static final int LABEL = (int) (4.2 * Docx.CENTIMETRE);

    private static final List<String> NOT_YET = List.of("POSTPONED", "WAITING", "LEFT");

    private Agenda() {}

    static void write(Docx paper, MeetingRecord meeting) {
        item(paper, 1);
        paper.dots();
        resolved(paper, say("noted"));
        item(paper, 2);
        adopt(paper, meeting);
        item(paper, 3);
        inform(paper, meeting);
        item(paper, 4);
        Decisions.write(paper, meeting);
        item(paper, 5);
        paper.dots();
    }

    private static void item(Docx paper, int number) {
        paper.item(say("agenda", ThaiDigits.of(number)), say("agenda." + number), LABEL);
    }

    private static void resolved(Docx paper, String how) {
        paper.labelled(say("resolved"), how, LABEL);
    }

    private static void adopt(Docx paper, MeetingRecord meeting) {
        Earlier earlier = meeting.earlier();
        if (earlier == null) {
            paper.dots();
        } else {
            paper.text(say(
                    "earlier",
                    meeting.head().body(),
                    ThaiDigits.of(earlier.numberInYear() + "/" + earlier.year()),
                    Moments.day(earlier.meetsOn())));
        }
        paper.labelledDots(say("resolved"), LABEL);
    }

    private static void inform(Docx paper, MeetingRecord meeting) {
        int number = 0;
        for (String state : NOT_YET) {
            List<CaseRow> cases = meeting.undecided().stream()
                    .filter(row -> row.state().equals(state))
                    .toList();
            if (!cases.isEmpty()) {
                paper.part(part(++number, say("notYet." + state, ThaiDigits.of(cases.size()))));
                listed(paper, cases);
            }
        }
        List<Resolution> corrections = meeting.resolutions().stream()
                .filter(resolution -> resolution.corrects() != null)
                .toList();
        if (!corrections.isEmpty()) {
            paper.part(part(++number, say("corrections", ThaiDigits.of(corrections.size()))));
            corrections.forEach(correction -> paper.text(ResolutionWords.correction(correction)));
        }
        if (number == 0) {
            paper.text(say("none"));
        } else {
            resolved(paper, say("noted"));
        }
    }

    /** By tambon, in the order of their codes. */
    private static void listed(Docx paper, List<CaseRow> cases) {
        Map<String, List<CaseRow>> places =
                cases.stream().collect(groupingBy(CaseRow::place, LinkedHashMap::new, Collectors.toList()));
        places.forEach((place, rows) -> paper.text(say("notYet.cases", place) + " "
                + rows.stream().map(CaseRow::caseNumber).collect(Collectors.joining(", "))));
    }

    private static String part(int number, String text) {
        return say("part", ThaiDigits.of(3), ThaiDigits.of(number), text);
    }
}
