package th.kaechon.web.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.reminder.MailDelivery;
import th.kaechon.reminder.MailOutbox;
import th.kaechon.reminder.ReminderSettings;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** The secretariat decides when officers are reminded, and sees whether the mails go out. */
@Controller
@RequestMapping("/notices/settings")
class NoticeSettingsController {

    private static final String PAGE = "/notices/settings";

    private final CurrentOfficer current;
    private final ReminderSettings settings;
    private final MailOutbox outbox;
    private final MailDelivery delivery;

    NoticeSettingsController(
            CurrentOfficer current, ReminderSettings settings, MailOutbox outbox, MailDelivery delivery) {
        this.current = current;
        this.settings = settings;
        this.outbox = outbox;
        this.delivery = delivery;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        secretariat();
        model.addAttribute("setting", settings.get());
        model.addAttribute("outbox", outbox.state());
        model.addAttribute("hasServer", delivery.hasServer());
        model.addAttribute("saved", saved);
        return "notice-settings";
    }

    record Typed(
            @JsonProperty @Nullable String dailyAt,
            @JsonProperty boolean quiet,
            @JsonProperty boolean mailOn,
            @JsonProperty @Nullable String sender) {}

    @PostMapping
    ResponseEntity<Void> change(@RequestBody Typed typed) {
        Officer officer = secretariat();
        settings.change(time(typed.dailyAt()), typed.quiet(), typed.mailOn(), blankToNull(typed.sender()), officer)
                .ifPresent(refusal -> {
                    throw Denied.badInput(refusal.thai());
                });
        return ResponseEntity.noContent()
                .header("HX-Redirect", PAGE + "?saved=true")
                .build();
    }

    private static LocalTime time(@Nullable String typed) {
        try {
            return LocalTime.parse(typed == null ? "" : ThaiText.normalise(typed));
        } catch (DateTimeParseException unreadable) {
            throw Denied.badInput("เวลาไม่ถูกต้อง กรุณากรอกเช่น 07:30");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : ThaiText.normalise(text);
    }

    private Officer secretariat() {
        Officer officer = current.get();
        if (officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับฝ่ายเลขานุการ ศจพ.จ.");
        }
        return officer;
    }
}
