package th.kaechon.web.casefile;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.privacy.ReadLog;
import th.kaechon.process.OfficerTasks;
import th.kaechon.process.OpenTask;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** The household beside the task: a piece of HTML for Tasklist. Who may see the task may see this and no more. */
@Controller
class PanelController {

    private static final String GONE = "ไม่พบงานนี้ งานอาจเสร็จแล้วหรืออยู่นอกพื้นที่ของท่าน";

    private final CurrentOfficer current;
    private final OfficerTasks tasks;
    private final Cases cases;
    private final CaseFiles files;
    private final StaffDirectory staff;
    private final ReadLog reads;
    private final Clock clock;

    PanelController(
            CurrentOfficer current,
            OfficerTasks tasks,
            Cases cases,
            CaseFiles files,
            StaffDirectory staff,
            ReadLog reads,
            Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.cases = cases;
        this.files = files;
        this.staff = staff;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/{taskId}/panel")
    String panel(@PathVariable String taskId, Model model) {
        Officer officer = current.get();
        OpenTask task = tasks.find(taskId).orElseThrow(() -> Denied.notFound(GONE));
        HouseholdCase shown = cases.withId(task.caseId());
        if (!officer.worksIn(shown.tambon())) {
            throw Denied.notFound(GONE);
        }
        LocalDate today = LocalDate.now(clock);
        reads.record(officer.userId(), shown.id().value(), ReadLog.What.TASK_FORM);
        model.addAttribute("names", new OfficerNames(staff));
        Long planItemId = task.planItemId();
        if (planItemId != null) {
            model.addAttribute("help", files.ofHelp(shown, planItemId, today));
            return "casefile :: help-panel";
        }
        model.addAttribute("file", files.of(shown, today));
        model.addAttribute("opensCase", officer.scope().covers(shown.tambon()));
        return "casefile :: panel";
    }
}
