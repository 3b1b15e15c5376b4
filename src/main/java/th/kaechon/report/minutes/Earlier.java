package th.kaechon.report.minutes;

import java.time.LocalDate;

/** The meeting before, whose minutes this one adopts. */
record Earlier(int numberInYear, int year, LocalDate meetsOn) {}
