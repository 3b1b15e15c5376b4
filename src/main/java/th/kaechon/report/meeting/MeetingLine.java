package th.kaechon.report.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/** A meeting with its rows as far as the officer sees them; answered are also those that are being committed. */
public record MeetingLine(
        long id,
        String kind,
        String areaName,
        int numberInYear,
        int year,
        LocalDate meetsOn,
        LocalTime meetsAt,
        String state,
        int rows,
        int waiting,
        int answered,
        int postponed,
        int done,
        int failed) {}
