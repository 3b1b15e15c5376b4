package th.kaechon.web.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.process.TaskGone;
import th.kaechon.process.deadline.Extensions;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiText;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.DateWords;
import th.kaechon.web.Denied;

/** More time for one case, given by the amphoe centre on the case's page. */
@Controller
class ExtensionController {

    private final CurrentOfficer current;
    private final CaseFinder finder;
    private final Extensions extensions;
    private final Clock clock;

    ExtensionController(CurrentOfficer current, CaseFinder finder, Extensions extensions, Clock clock) {
        this.current = current;
        this.finder = finder;
        this.extensions = extensions;
        this.clock = clock;
    }

    record Extension(
            @JsonProperty @Nullable Milestone milestone,
            @JsonProperty @Nullable String until,
            @JsonProperty @Nullable String reason) {}

    @PostMapping("/cases/{number}/extension")
    ResponseEntity<Void> extend(@PathVariable String number, @RequestBody Extension asked) {
        Officer officer = current.get();
        HouseholdCase extended = finder.byNumber(number, officer);
        Milestone milestone = asked.milestone();
        if (milestone == null) {
            throw Denied.badInput("กรุณาเลือกขั้นที่จะขยายกำหนด");
        }
        String reason = ThaiText.normalise(Objects.requireNonNullElse(asked.reason(), ""));
        LocalDate until = day(asked.until());
        try {
            extensions.extend(extended, milestone, until, reason, officer).ifPresent(no -> {
                throw Denied.badInput(no.thai());
            });
        } catch (TaskGone | ConcurrencyFailureException raced) {
            throw Denied.conflict("มีผู้ดำเนินการกับกรณีนี้ไปพร้อมกัน จึงยังไม่ได้ขยายกำหนด กรุณาลองใหม่อีกครั้ง");
        }
        return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    private LocalDate day(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "");
        return ThaiDates.parse(text)
                .orElseThrow(() -> Denied.badInput(ThaiDates.slip(text)
                        .map(slip -> DateWords.of(slip, LocalDate.now(clock)))
                        .orElseThrow()));
    }
}
