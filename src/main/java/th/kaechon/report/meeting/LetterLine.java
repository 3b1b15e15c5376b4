package th.kaechon.report.meeting;

/** An agency that a meeting charged, and with how many households. */
public record LetterLine(String agencyCode, String agencyName, int households) {}
