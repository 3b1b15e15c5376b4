package th.kaechon.web.forms;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.process.OfficerTasks;
import th.kaechon.process.OpenTask;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** Finds the task of a form for the officer who asks; the engine hides tasks of other areas. */
@Component
class FormContexts {

    private static final String GONE = "ไม่พบงานนี้ งานอาจเสร็จแล้วหรืออยู่นอกพื้นที่ของท่าน";

    private final CurrentOfficer current;
    private final OfficerTasks tasks;
    private final Cases cases;
    private final Clock clock;

    FormContexts(CurrentOfficer current, OfficerTasks tasks, Cases cases, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.cases = cases;
        this.clock = clock;
    }

    /** For reading. */
    FormContext open(String taskId) {
        Officer officer = current.get();
        OpenTask task = tasks.find(taskId).orElseThrow(() -> Denied.notFound(GONE));
        HouseholdCase household = cases.withId(task.caseId());
        if (!officer.worksIn(household.tambon())) {
            throw Denied.notFound(GONE); // held since before a transfer: the engine lets a holder keep it
        }
        return new FormContext(task, household, officer, LocalDate.now(clock));
    }

    /** For writing, which only the task's holder does. */
    FormContext claimed(String taskId) {
        FormContext context = open(taskId);
        String assignee = context.task().assignee();
        if (assignee == null) {
            throw Denied.conflict("กรุณากดรับงานก่อนบันทึก");
        }
        if (!assignee.equals(context.officer().userId())) {
            throw Denied.conflict("งานนี้มีผู้อื่นรับไปแล้ว");
        }
        return context;
    }
}
