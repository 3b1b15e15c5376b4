package th.kaechon.web.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import th.kaechon.assistance.CaseClosing;
import th.kaechon.casefile.ClosingReason;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.process.deadline.Extensions;
import th.kaechon.process.householdcase.CaseIntervention;
import th.kaechon.process.takeback.TakeBack;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** One case: everything about it on one page, and what may be done to it outside its tasks. */
@Controller
@RequestMapping("/cases/{number}")
class CaseController {

    private final CurrentOfficer current;
    private final CaseFinder finder;
    private final CasePage page;
    private final CaseClosing closing;
    private final CaseIntervention intervention;
    private final TakeBack takeBack;
    private final Extensions extensions;

    CaseController(
            CurrentOfficer current,
            CaseFinder finder,
            CasePage page,
            CaseClosing closing,
            CaseIntervention intervention,
            TakeBack takeBack,
            Extensions extensions) {
        this.current = current;
        this.finder = finder;
        this.page = page;
        this.closing = closing;
        this.intervention = intervention;
        this.takeBack = takeBack;
        this.extensions = extensions;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        Officer officer = current.get();
        HouseholdCase shown = finder.byNumber(number, officer);
        model.addAllAttributes(page.open(shown, officer));
        model.addAttribute("mayWithdraw", !shown.isClosed() && intervention.mayWithdraw(shown, officer));
        model.addAttribute("mayExcuse", mayExcuse(shown, officer));
        model.addAttribute("extensions", extensions.mayExtend(shown, officer) ? extensions.offers(shown) : List.of());
        takeBack.of(shown.id(), officer).ifPresent(completed -> model.addAttribute("completed", completed));
        model.addAttribute("withdrawalReasons", ClosingReason.ofWithdrawal());
        return "case";
    }

    private boolean mayExcuse(HouseholdCase shown, Officer officer) {
        return closing.obstacle(shown.id()).isPresent() && officer.acts(OfficerRole.SUPERVISOR, shown.tambon());
    }

    record Withdrawal(@JsonProperty @Nullable ClosingReason reason, @JsonProperty @Nullable String note) {}

    @PostMapping("/withdrawal")
    ResponseEntity<Void> withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal) {
        Officer officer = current.get();
        HouseholdCase withdrawn = finder.byNumber(number, officer);
        ClosingReason reason = withdrawal.reason();
        if (reason == null) {
            throw Denied.badInput("กรุณาเลือกเหตุที่ถอนครัวเรือน");
        }
        String note = required(withdrawal.note(), "กรุณาระบุรายละเอียด เช่น วันที่ทราบเหตุและผู้ให้ข้อมูล");
        return answer(intervention.withdraw(withdrawn, reason, note, officer));
    }

    record Excuse(@JsonProperty @Nullable String reason) {}

    @PostMapping("/logbook-excuse")
    ResponseEntity<Void> excuse(@PathVariable String number, @RequestBody Excuse excuse) {
        Officer officer = current.get();
        HouseholdCase excused = finder.byNumber(number, officer);
        String reason = required(excuse.reason(), "กรุณาระบุเหตุผลที่ยกเว้นการบันทึก Logbook");
        return answer(intervention.excuseLogging(excused, reason, officer));
    }

    private static String required(@Nullable String typed, String message) {
        String text = typed == null ? "" : ThaiText.normalise(typed);
        if (text.isEmpty()) {
            throw Denied.badInput(message);
        }
        return text;
    }

    private static ResponseEntity<Void> answer(Optional<Refusal> refusal) {
        refusal.ifPresent(no -> {
            throw Denied.badInput(no.thai());
        });
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }
}
