package th.kaechon.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.kaechon.casefile.Cases;
import th.kaechon.identity.Officer;
import th.kaechon.process.OfficerTasks;
import th.kaechon.process.OpenTask;
import th.kaechon.process.TaskGone;
import th.kaechon.process.takeback.Completions;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** What the embedded forms load and send. Personal data passes here and never through process variables. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskFormController {

    private static final String GONE = "ไม่พบงานนี้ งานอาจเสร็จแล้วหรืออยู่นอกพื้นที่ของท่าน";

    private final CurrentOfficer current;
    private final OfficerTasks tasks;
    private final Completions completions;
    private final Cases cases;
    private final FormHeads heads;
    private final Map<String, TaskForm> forms;
    private final Clock clock;

    TaskFormController(
            CurrentOfficer current,
            OfficerTasks tasks,
            Completions completions,
            Cases cases,
            FormHeads heads,
            List<TaskForm> forms,
            Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.completions = completions;
        this.cases = cases;
        this.heads = heads;
        this.forms = forms.stream().collect(Collectors.toMap(TaskForm::taskKey, Function.identity()));
        this.clock = clock;
    }

    @GetMapping("/form")
    FormView form(@PathVariable String taskId) {
        FormContext context = context(taskId);
        TaskForm.Content content = form(context).content(context);
        return heads.view(context, content);
    }

    @PostMapping("/answer")
    ResponseEntity<?> answer(@PathVariable String taskId, @RequestBody JsonNode body) {
        FormContext context = context(taskId);
        requireClaimed(context);
        Answer answer = new Answer(body);
        try {
            form(context).submit(context, answer);
        } catch (TaskGone | ConcurrencyFailureException raced) {
            throw Denied.conflict("งานนี้มีผู้อื่นดำเนินการไปพร้อมกัน กรุณาเปิดงานใหม่อีกครั้ง");
        }
        if (answer.isSound()) {
            completions.keepAnswer(taskId, body.toString());
        }
        return answer.isSound()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(Map.of("errors", answer.errors()));
    }

    private FormContext context(String taskId) {
        Officer officer = current.get();
        OpenTask task = tasks.find(taskId).orElseThrow(() -> Denied.notFound(GONE));
        return new FormContext(task, cases.withId(task.caseId()), officer, LocalDate.now(clock));
    }

    private TaskForm form(FormContext context) {
        TaskForm form = forms.get(context.task().key());
        if (form == null) {
            throw new IllegalStateException("no form for " + context.task().key());
        }
        return form;
    }

    private static void requireClaimed(FormContext context) {
        String assignee = context.task().assignee();
        if (assignee == null) {
            throw Denied.conflict("กรุณากดรับงานก่อนบันทึก");
        }
        if (!assignee.equals(context.officer().userId())) {
            throw Denied.conflict("งานนี้มีผู้อื่นรับไปแล้ว");
        }
    }
}
