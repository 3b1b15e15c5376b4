package th.kaechon.web.pages.learning;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import th.kaechon.report.learning.LearningLine;
import th.kaechon.report.learning.LearningList;
import th.kaechon.thai.ThaiDates;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;
import th.kaechon.web.pages.CsvFile;
import th.kaechon.web.pages.Frame;

/** What meetings found outside the menu, as proposals for new entries. Whoever edits rules sees no case, so none is named. */
@Controller
class LearningController {

    private final CurrentOfficer current;
    private final LearningList list;

    LearningController(CurrentOfficer current, LearningList list) {
        this.current = current;
        this.list = list;
    }

    @GetMapping("/learning")
    String show(Model model) {
        model.addAttribute("lines", lines());
        return "learning";
    }

    @GetMapping("/learning.csv")
    ResponseEntity<byte[]> file() {
        return CsvFile.of(
                "learning.csv",
                List.of(
                        "รหัสรายการ",
                        "แนวทางที่ที่ประชุมใช้",
                        "ตัวชี้วัด",
                        "ครัวเรือน",
                        "ตำบล",
                        "อำเภอ",
                        "หน่วยงาน",
                        "ครั้งแรก",
                        "ครั้งล่าสุด"),
                lines().stream().map(LearningController::row).toList());
    }

    private List<LearningLine> lines() {
        if (Frame.learning(current.get()).prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับผู้ดูแลตารางตัดสินใจ ฝ่ายเลขานุการ ศจพ.จ. และผู้กำกับติดตาม");
        }
        return list.lines();
    }

    private static List<String> row(LearningLine line) {
        return List.of(
                line.key(),
                line.text(),
                line.indicatorCode() + " " + line.indicator(),
                String.valueOf(line.households()),
                String.valueOf(line.tambons()),
                String.valueOf(line.amphoes()),
                String.join(", ", line.agencies()),
                ThaiDates.full(line.first()),
                ThaiDates.full(line.last()));
    }
}
