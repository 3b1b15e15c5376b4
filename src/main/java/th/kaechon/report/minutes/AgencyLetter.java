package th.kaechon.report.minutes;

/** A letter that a meeting's resolutions call for: to whom, and of how many households. */
public record AgencyLetter(String agencyCode, String agencyName, int households) {}
