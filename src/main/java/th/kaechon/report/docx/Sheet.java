package th.kaechon.report.docx;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The paper: A4 with the margins of official letters, the page's number from the second page on, the mark on all. */
final class Sheet {

    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;

    private Sheet() {}

    static void set(XWPFDocument document, String mark) {
        CTHdrFtr first = document.createHeader(HeaderFooterType.FIRST)._getHdrFtr();
        mark(first, mark);
        CTHdrFtr others = document.createHeader(HeaderFooterType.DEFAULT)._getHdrFtr();
        number(others);
        if (!mark.isEmpty()) {
            mark(others, mark);
        }
        CTSectPr section = document.getDocument().getBody().getSectPr();
        var size = section.addNewPgSz();
        size.setW(WIDTH);
        size.setH(HEIGHT);
        var margins = section.addNewPgMar();
        margins.setTop((int) (2.5 * Docx.CENTIMETRE));
        margins.setLeft(WIDTH - Docx.TEXT_WIDTH - 2 * Docx.CENTIMETRE);
        margins.setRight(2 * Docx.CENTIMETRE);
        margins.setBottom(2 * Docx.CENTIMETRE);
        margins.setHeader((int) (1.25 * Docx.CENTIMETRE));
        margins.setFooter(Docx.CENTIMETRE);
        margins.setGutter(0);
        section.addNewPgNumType().setFmt(STNumberFormat.THAI_NUMBERS);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    /** - ๒ - */
    private static void number(CTHdrFtr header) {
        CTP paragraph = header.addNewP();
        paragraph.addNewPPr().addNewJc().setVal(STJc.CENTER);
        Typeface.run(paragraph, "- ", false, 0);
        CTSimpleField field = paragraph.addNewFldSimple();
        field.setInstr("PAGE");
        CTR shown = field.addNewR();
        Typeface.format(shown, false, 0);
        shown.addNewT().setStringValue("\u0E52");
        Typeface.run(paragraph, " -", false, 0);
    }

    private static void mark(CTHdrFtr header, String mark) {
        CTP paragraph = header.addNewP();
        paragraph.addNewPPr().addNewJc().setVal(STJc.RIGHT);
        Typeface.run(paragraph, mark, true, 0);
    }
}
