package th.kaechon.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.kaechon.assistance.PlanProgress;
import th.kaechon.assistance.Visit;

/**
 * What an agency or a recorder needs for one help and no more: where, for whom, what was decided, what was done for it.
 *
 * @param person null where the problem is the whole household's
 */
public record HelpFile(
        String number,
        CaseFile.Home home,
        @Nullable Person person,
        PlanProgress.Line item,
        List<Visit> visits,
        @Nullable Deadline deadline) {}
