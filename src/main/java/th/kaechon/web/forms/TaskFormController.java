package th.kaechon.web.forms;

import com.fasterxml.jackson.databind.JsonNode;
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
import th.kaechon.privacy.ReadLog;
import th.kaechon.process.TaskGone;
import th.kaechon.process.takeback.Completions;
import th.kaechon.web.Denied;

/** What the embedded forms load and send. Personal data passes here and never through process variables. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskFormController {

    private final FormContexts contexts;
    private final Completions completions;
    private final FormHeads heads;
    private final ReadLog reads;
    private final Map<String, TaskForm> forms;

    TaskFormController(
            FormContexts contexts, Completions completions, FormHeads heads, ReadLog reads, List<TaskForm> forms) {
        this.contexts = contexts;
        this.completions = completions;
        this.heads = heads;
        this.reads = reads;
        this.forms = forms.stream().collect(Collectors.toMap(TaskForm::taskKey, Function.identity()));
    }

    @GetMapping("/form")
    FormView form(@PathVariable String taskId) {
        FormContext context = contexts.open(taskId);
        reads.record(context.officer().userId(), context.household().id().value(), ReadLog.What.TASK_FORM);
        TaskForm.Content content = form(context).content(context);
        return heads.view(context, content);
    }

    @PostMapping("/answer")
    ResponseEntity<?> answer(@PathVariable String taskId, @RequestBody JsonNode body) {
        FormContext context = contexts.claimed(taskId);
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

    private TaskForm form(FormContext context) {
        TaskForm form = forms.get(context.task().key());
        if (form == null) {
            throw new IllegalStateException("no form for " + context.task().key());
        }
        return form;
    }
}
