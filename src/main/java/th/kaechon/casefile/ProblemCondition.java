package th.kaechon.casefile;

import java.util.List;

/** What may stand behind a failed indicator; {@code indicators} empty means it is offered for every indicator. */
public record ProblemCondition(String code, String name, List<Integer> indicators) {}
