package th.kaechon.report.minutes;

import java.util.Set;

/**
 * Minutes on paper.
 *
 * @param shownCases the cases whose households it names; none in the public version
 */
public record PrintedMinutes(byte[] docx, String fileName, Set<Long> shownCases) {}
