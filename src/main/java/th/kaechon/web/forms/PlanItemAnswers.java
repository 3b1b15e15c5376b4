package th.kaechon.web.forms;

import java.util.Objects;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.assistance.PlanRules;

/** One help of those the meeting decided on, as typed: known, and with a reason where it is not what the tables propose. */
@Component
class PlanItemAnswers {

    private final PlanRules rules;

    PlanItemAnswers(PlanRules rules) {
        this.rules = rules;
    }

    PlanDecision.Item item(FormContext context, Answer row) {
        String entry = row.optionalText("menuEntryId");
        String agency = row.optionalText("agencyCode");
        PlanDecision.Item item = new PlanDecision.Item(
                row.id("problemId"),
                Objects.requireNonNullElse(entry, ""),
                MenuEntry.OUTSIDE_THE_MENU.equals(entry) ? row.optionalText("ownSolution") : null,
                Objects.requireNonNullElse(agency, ""),
                row.optionalText("reason"));
        rules.breaches(item, rules.known(context.household().id()))
                .forEach(breach -> row.wrong(breach.field(), breach.thai()));
        return item;
    }
}
