package th.kaechon.report.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** One document, written from top to bottom. Measures are twips, of which a centimetre has 567. */
public final class Docx {

    public static final int CENTIMETRE = 567;

    /** Between the margins of an A4 page. */
    public static final int TEXT_WIDTH = 16 * CENTIMETRE;

    /** Where the first line of a paragraph begins in official papers. */
    private static final int INDENT = (int) (2.5 * CENTIMETRE);

    private static final int TITLE_HALF_POINTS = 36;

    private final XWPFDocument document = new XWPFDocument();

    /** @param mark above every page, as that it is a draft; may be empty */
    public Docx(String title, String author, String mark) {
        document.createStyles().setStyles(Typeface.styles());
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(author);
        Sheet.set(document, mark);
    }

    /** Bold, in the middle, a little larger. */
    public void title(String text) {
        centred(text, true, TITLE_HALF_POINTS);
    }

    public void centred(String text) {
        centred(text, false, 0);
    }

    private void centred(String text, boolean bold, int halfPoints) {
        CTP paragraph = paragraph();
        paragraph.addNewPPr().addNewJc().setVal(STJc.CENTER);
        Typeface.run(paragraph, text, bold, halfPoints);
    }

    /** Bold, with a little air above; never the last line of a page. */
    public void heading(String text) {
        CTP paragraph = paragraph();
        CTPPr format = paragraph.addNewPPr();
        format.addNewKeepNext();
        format.addNewSpacing().setBefore(120);
        Typeface.run(paragraph, text, true, 0);
    }

    /** An item of the agenda: its number and its name in bold; never the last line of a page. */
    public void item(String number, String name, int width) {
        labelled(number, true, name, true, width);
    }

    /** A part of an item, in bold and as far in as a paragraph's first line. */
    public void part(String text) {
        CTP paragraph = paragraph();
        CTPPr format = paragraph.addNewPPr();
        format.addNewKeepNext();
        format.addNewSpacing().setBefore(60);
        format.addNewInd().setFirstLine(INDENT);
        Typeface.run(paragraph, text, true, 0);
    }

    public void right(String text) {
        CTP paragraph = paragraph();
        paragraph.addNewPPr().addNewJc().setVal(STJc.RIGHT);
        Typeface.run(paragraph, text, false, 0);
    }

    public void line(String text) {
        Typeface.run(paragraph(), text, false, 0);
    }

    /** A word in bold and what it introduces, set off so far. */
    public void labelled(String label, String text, int width) {
        labelled(label, true, text, false, width);
    }

    /** The same not in bold, as above a letter. */
    public void plainlyLabelled(String label, String text, int width) {
        labelled(label, false, text, false, width);
    }

    private void labelled(String label, boolean boldLabel, String text, boolean boldText, int width) {
        CTP paragraph = Form.hanging(paragraph(), width);
        Typeface.run(paragraph, label, boldLabel, 0);
        paragraph.addNewR().addNewTab();
        Typeface.run(paragraph, text, boldText, 0);
    }

    /** A word in bold and dots to write on. */
    public void labelledDots(String label, int width) {
        CTP paragraph = Form.hanging(paragraph(), width);
        Form.dotsTo(paragraph.getPPr().getTabs());
        Typeface.run(paragraph, label, true, 0);
        paragraph.addNewR().addNewTab();
        paragraph.addNewR().addNewTab();
    }

    /** A whole line of dots to write on. */
    public void dots() {
        CTP paragraph = paragraph();
        CTPPr format = paragraph.addNewPPr();
        Form.dotsTo(format.addNewTabs());
        format.addNewInd().setFirstLine(INDENT);
        paragraph.addNewR().addNewTab();
    }

    /** A paragraph whose first line begins further in. */
    public void text(String text) {
        text(paragraph(), text, false);
    }

    /** The same that stays on one page with what follows, as the last words of a letter with its signature. */
    public void lastText(String text) {
        text(paragraph(), text, true);
    }

    private static void text(CTP paragraph, String text, boolean keepNext) {
        CTPPr format = paragraph.addNewPPr();
        if (keepNext) {
            format.addNewKeepNext();
        }
        format.addNewInd().setFirstLine(INDENT);
        format.addNewJc().setVal(STJc.THAI_DISTRIBUTE);
        Typeface.run(paragraph, text, false, 0);
    }

    /** Lines in the middle of the right half that stay together, as a signature; an empty one is room for the hand. */
    public void signature(String... lines) {
        for (int number = 0; number < lines.length; number++) {
            CTP paragraph = paragraph();
            CTPPr format = paragraph.addNewPPr();
            if (number < lines.length - 1) {
                format.addNewKeepNext();
            }
            format.addNewInd().setLeft(TEXT_WIDTH / 2 - CENTIMETRE);
            format.addNewJc().setVal(STJc.CENTER);
            Typeface.run(paragraph, lines[number], false, 0);
        }
    }

    public void empty() {
        paragraph();
    }

    public void nextPage() {
        paragraph().addNewR().addNewBr().setType(STBrType.PAGE);
    }

    /** A table with a heading that every page repeats. */
    public void table(Columns columns, Consumer<Grid> rows) {
        rows.accept(Grid.withLines(document.getDocument().getBody().addNewTbl(), columns));
        Form.small(paragraph()); // Word joins tables that have nothing between them
    }

    /** Columns without lines and headings, as the names of those present. */
    public void list(Columns columns, Consumer<Grid> rows) {
        rows.accept(Grid.withoutLines(document.getDocument().getBody().addNewTbl(), columns));
        Form.small(paragraph());
    }

    /** Text at the left and text in the right half, as ที่ and the sender's name above a letter. */
    public void leftAndRight(String left, String right) {
        int half = TEXT_WIDTH / 2;
        list(Columns.of("", half, false).and("", half, false), rows -> rows.row(left, right));
    }

    public byte[] bytes() {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private CTP paragraph() {
        return document.getDocument().getBody().addNewP();
    }
}
