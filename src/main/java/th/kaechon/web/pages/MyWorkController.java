package th.kaechon.web.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import th.kaechon.casefile.Refusal;
import th.kaechon.process.TaskGone;
import th.kaechon.process.takeback.TakeBack;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** What the officer has just completed, and the way to take it back. */
@Controller
class MyWorkController {

    private final CurrentOfficer current;
    private final TakeBack takeBack;

    MyWorkController(CurrentOfficer current, TakeBack takeBack) {
        this.current = current;
        this.takeBack = takeBack;
    }

    @GetMapping("/my-work")
    String show(Model model) {
        model.addAttribute("completed", takeBack.recent(current.get()));
        return "my-work";
    }

    record Reason(@JsonProperty @Nullable String reason) {}

    @PostMapping("/api/completions/{taskId}/take-back")
    ResponseEntity<Void> takeBack(@PathVariable String taskId, @RequestBody Reason typed) {
        String reason = typed.reason() == null ? "" : ThaiText.normalise(typed.reason());
        try {
            takeBack.takeBack(taskId, reason, current.get()).ifPresent(MyWorkController::refuse);
        } catch (TaskGone | ConcurrencyFailureException raced) {
            throw Denied.conflict("มีผู้ดำเนินการกับกรณีนี้ไปพร้อมกัน จึงยังไม่ได้นำงานกลับ กรุณาลองใหม่อีกครั้ง");
        }
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    private static void refuse(Refusal refusal) {
        throw refusal.equals(TakeBack.NOT_YOURS) ? Denied.notFound(refusal.thai()) : Denied.badInput(refusal.thai());
    }
}
