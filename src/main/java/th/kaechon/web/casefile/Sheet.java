package th.kaechon.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit sheet to be filled in by hand where there is no signal. The deadline is that of the analysis, for which it is made; the code brings the answers back to their case. */
public record Sheet(
        String code,
        String number,
        CaseFile.Home home,
        @Nullable Deadline deadline,
        List<Person> members,
        List<Failing> indicators) {}
