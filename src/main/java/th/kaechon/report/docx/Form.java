package th.kaechon.report.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** How a paragraph stands on the page. */
final class Form {

    private static final BigInteger SMALL = BigInteger.valueOf(12);

    private Form() {}

    /** Everything but the first word set off so far; not the last line of a page. */
    static CTP hanging(CTP paragraph, int width) {
        CTPPr format = paragraph.addNewPPr();
        format.addNewKeepNext();
        var tab = format.addNewTabs().addNewTab();
        tab.setVal(STTabJc.LEFT);
        tab.setPos(width);
        format.addNewSpacing().setBefore(120);
        var indent = format.addNewInd();
        indent.setLeft(width);
        indent.setHanging(width);
        return paragraph;
    }

    /** A tab that fills the line with dots. */
    static void dotsTo(CTTabs tabs) {
        var end = tabs.addNewTab();
        end.setVal(STTabJc.RIGHT);
        end.setLeader(STTabTlc.DOT);
        end.setPos(Docx.TEXT_WIDTH);
    }

    /** An empty line has the size of its paragraph's mark. */
    static void small(CTP paragraph) {
        var mark = paragraph.addNewPPr().addNewRPr();
        mark.addNewSz().setVal(SMALL);
        mark.addNewSzCs().setVal(SMALL);
    }
}
