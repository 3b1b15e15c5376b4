package th.kaechon.report.docx;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * TH Sarabun, which official papers are written in since 2553. Word takes Thai for a complex script with font, size and bold
 * of its own: each is said twice, and every run says that it is such a script, or Word shows another font.
 */
final class Typeface {

    /** As the family is named in the font's file, without the space that people write. */
    private static final String FAMILY = "TH SarabunPSK";

    private static final int TEXT_HALF_POINTS = 32;

    private Typeface() {}

    /** What holds where a run says nothing else. */
    static CTStyles styles() {
        CTStyles styles = CTStyles.Factory.newInstance();
        var defaults = styles.addNewDocDefaults();
        CTRPr text = defaults.addNewRPrDefault().addNewRPr();
        CTFonts fonts = text.addNewRFonts();
        fonts.setAscii(FAMILY);
        fonts.setHAnsi(FAMILY);
        fonts.setEastAsia(FAMILY);
        fonts.setCs(FAMILY);
        size(text, TEXT_HALF_POINTS);
        CTLanguage language = text.addNewLang();
        language.setVal("en-US");
        language.setEastAsia("en-US");
        language.setBidi("th-TH");
        defaults.addNewPPrDefault().addNewPPr();
        return styles;
    }

    /** @param halfPoints 0 for the text's own size */
    static void run(CTP paragraph, String text, boolean bold, int halfPoints) {
        CTR run = paragraph.addNewR();
        format(run, bold, halfPoints);
        CTText written = run.addNewT();
        written.setStringValue(text);
        written.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    static void format(CTR run, boolean bold, int halfPoints) {
        CTRPr format = run.addNewRPr();
        if (bold) {
            format.addNewB();
            format.addNewBCs();
        }
        if (halfPoints > 0) {
            size(format, halfPoints);
        }
        format.addNewCs();
    }

    private static void size(CTRPr format, int halfPoints) {
        format.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        format.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    }
}
