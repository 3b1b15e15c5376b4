package th.kaechon.web.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import th.kaechon.casefile.TaskDrafts;
import th.kaechon.web.Denied;
import th.kaechon.web.forms.FormView.DraftHead;
import th.kaechon.web.forms.FormView.TaskHead;

/** What an open form saves as one types, and what it asks now and then: is the task still mine, is there a newer draft? */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class DraftController {

    private static final int LONGEST = 200_000; // characters; a long 4T form has some 20,000

    private final FormContexts contexts;
    private final FormHeads heads;
    private final TaskDrafts drafts;

    DraftController(FormContexts contexts, FormHeads heads, TaskDrafts drafts) {
        this.contexts = contexts;
        this.heads = heads;
        this.drafts = drafts;
    }

    record TaskState(TaskHead task, DraftHead draft) {}

    @GetMapping("/state")
    TaskState state(@PathVariable String taskId) {
        FormContext context = contexts.open(taskId);
        return new TaskState(
                heads.task(context), drafts.of(taskId).map(heads::head).orElse(DraftHead.NONE));
    }

    /** {@code device} is a number the page drew when it was opened. */
    record Typed(@JsonProperty int revision, @JsonProperty @Nullable String device, @JsonProperty JsonNode values) {}

    @PutMapping("/draft")
    Map<String, Integer> save(@PathVariable String taskId, @RequestBody Typed typed) {
        FormContext context = contexts.claimed(taskId);
        if (!typed.values().isObject() || typed.values().toString().length() > LONGEST) {
            throw Denied.badInput("ร่างนี้ยาวเกินกว่าที่ระบบเก็บได้ กรุณาย่อข้อความ");
        }
        return drafts.save(
                        taskId,
                        context.task().caseId(),
                        typed.values().toString(),
                        typed.revision(),
                        Objects.requireNonNullElse(typed.device(), ""),
                        context.officer().userId())
                .map(revision -> Map.of("revision", revision))
                .orElseThrow(() -> Denied.conflict("แบบฟอร์มนี้ถูกกรอกจากอีกเครื่องหนึ่งหลังจากที่ท่านเปิด"));
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String taskId) {
        contexts.claimed(taskId);
        drafts.discard(taskId);
    }
}
