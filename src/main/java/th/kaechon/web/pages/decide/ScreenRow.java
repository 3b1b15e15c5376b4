package th.kaechon.web.pages.decide;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.kaechon.casefile.FourTAnalysis;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.report.meeting.AgendaRow;

/** A row as the screen shows it. Texts that repeat stand once in the page's dictionary; a row carries their keys. */
public record ScreenRow(AgendaRow row, List<Line> lines, String answeredBy) {

    /** @param reason its place in the dictionary's reasons; -1 where nothing is proposed */
    public record Line(AgendaRow.Line line, int reason) {}

    /** The class that is proposed to a tambon's meeting, later the one it confirmed. */
    public String householdClass() {
        String name = row.confirmedClass() == null ? row.proposedClass() : row.confirmedClass();
        return name == null ? "" : HouseholdClass.valueOf(name).thai();
    }

    /** The 4T analysis in few words. */
    public String fourT() {
        if (row.readiness() == null) {
            return "";
        }
        return "พร้อม %d/5 · %s · แรงงาน %d คน · %s · %s"
                .formatted(
                        row.readiness(),
                        row.wantsHelp() ? "ต้องการรับ" : "ไม่ประสงค์รับ",
                        row.able(),
                        land(row.landRai()),
                        horizon(row.horizon()));
    }

    private static String land(@Nullable BigDecimal rai) {
        return rai == null || rai.signum() == 0
                ? "ไม่มีที่ดิน"
                : "ที่ดิน %s ไร่".formatted(rai.stripTrailingZeros().toPlainString());
    }

    private static String horizon(@Nullable String name) {
        return name == null ? "" : FourTAnalysis.Horizon.valueOf(name).thai();
    }
}
