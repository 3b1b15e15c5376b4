package th.kaechon.web.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import th.kaechon.thai.ThaiDates;

/** Dates as our pages show them: Buddhist Era, Bangkok time. */
@Component("pageDates")
public class PageDates {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public String day(LocalDate date) {
        return ThaiDates.full(date);
    }

    public String moment(OffsetDateTime at) {
        var here = at.atZoneSameInstant(BANGKOK);
        return ThaiDates.full(here.toLocalDate()) + " " + TIME.format(here) + " น.";
    }
}
