package th.kaechon.report.minutes;

/** A case on the agenda that was not decided. {@code place} is its tambon, with the amphoe where a meeting has several. */
record CaseRow(int ordinal, String caseNumber, String tambonCode, String place, String state) {}
