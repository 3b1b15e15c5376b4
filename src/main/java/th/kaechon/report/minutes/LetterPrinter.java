package th.kaechon.report.minutes;

import static th.kaechon.report.minutes.Wording.say;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.report.docx.Columns;
import th.kaechon.report.docx.Docx;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiDigits;

/**
 * The letter that charges an agency: the form of a หนังสือภายนอก, with the cases as its enclosure. It names no household: who
 * is charged sees them in Tasklist. Number, day and signature are written by hand.
 */
@Service
public class LetterPrinter {

    private static final int LABEL = 2 * Docx.CENTIMETRE;
    private static final int ENCLOSED = 3 * Docx.CENTIMETRE;
    private static final int NUMBER = (int) (1.5 * Docx.CENTIMETRE);
    private static final int CASE = (int) (4.2 * Docx.CENTIMETRE);
    private static final int PLACE = (int) (3.1 * Docx.CENTIMETRE);
    private static final int DUE = (int) (2.8 * Docx.CENTIMETRE);

    private final MeetingHeads heads;
    private final LetterLists lists;

    LetterPrinter(MeetingHeads heads, LetterLists lists) {
        this.heads = heads;
        this.lists = lists;
    }

    /** Empty where the meeting charged the agency with nothing. */
    @Transactional(readOnly = true)
    public Optional<PrintedLetter> print(long meetingId, String agencyCode) {
        return heads.find(meetingId).flatMap(head -> lists.addressee(meetingId, agencyCode)
                .map(agency -> print(head, agency, lists.charges(meetingId, agencyCode))));
    }

    private static PrintedLetter print(MeetingHead head, Addressee agency, List<Charge> charges) {
        Docx paper = new Docx(say("letter.about"), head.body(), head.isClosed() ? "" : say("mark.draft"));
        above(paper, head, agency, charges.size());
        body(paper, head, charges);
        paper.signature("", say("letter.regards"), "", "", say("sign.name"), say("sign.position"));
        paper.empty();
        paper.line(say("letter.office"));
        paper.line(say("letter.phone"));
        enclosure(paper, head, agency, charges);
        return new PrintedLetter(paper.bytes(), head.fileName("letter", agency.code()));
    }

    private static void above(Docx paper, MeetingHead head, Addressee agency, int rows) {
        paper.leftAndRight(say("letter.number"), head.body());
        paper.centred(say("letter.day", month(head)));
        paper.empty();
        paper.plainlyLabelled(say("letter.about.label"), say("letter.about"), LABEL);
        paper.plainlyLabelled(say("letter.to.label"), say("letter.to", agency.nameIn(head)), LABEL);
        paper.plainlyLabelled(say("letter.reference.label"), reference("letter.reference", head), LABEL);
        paper.plainlyLabelled(say("letter.enclosed.label"), say("letter.enclosed", ThaiDigits.of(rows)), ENCLOSED);
    }

    /** The month in which the meeting ended; the day is the signer's. */
    private static String month(MeetingHead head) {
        LocalDateTime ended = head.endedAt();
        return Moments.month(ended == null ? head.meetsOn() : ended.toLocalDate());
    }

    private static String reference(String key, MeetingHead head) {
        return say(key, head.body(), head.number(), head.day());
    }

    private static void body(Docx paper, MeetingHead head, List<Charge> charges) {
        long households = charges.stream().map(Charge::caseNumber).distinct().count();
        paper.empty();
        paper.text(say("letter.since", head.body(), head.number(), head.day(), ThaiDigits.of("" + head.fiscalYear())));
        paper.text(say("letter.asks", ThaiDigits.of(households)));
        paper.lastText(say("letter.please"));
    }

    private static void enclosure(Docx paper, MeetingHead head, Addressee agency, List<Charge> charges) {
        paper.nextPage();
        paper.right(say("letter.list"));
        paper.title(say("letter.list.title", agency.nameIn(head)));
        paper.centred(reference("letter.list.of", head));
        Columns columns = Columns.of(say("letter.table.number"), NUMBER, true)
                .and(say("table.case"), CASE, true)
                .and(say("table.tambon"), PLACE, false)
                .and(say("table.intervention"), Docx.TEXT_WIDTH - NUMBER - CASE - PLACE - DUE, false)
                .and(say("letter.table.due"), DUE, true);
        paper.table(columns, rows -> {
            int number = 1;
            for (Charge charge : charges) {
                rows.row(
                        ThaiDigits.of(number++),
                        charge.caseNumber(),
                        charge.place(),
                        ResolutionWords.intervention(charge.menuEntryName(), charge.ownSolution()),
                        due(charge.due()));
            }
        });
    }

    private static String due(@Nullable LocalDate day) {
        return day == null ? "-" : ThaiDigits.of(ThaiDates.brief(day));
    }
}
