package th.kaechon.report.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * What was counted on a day, for each area asked for at each milestone that cases have.
 *
 * @param horizon no date is foretold beyond this day
 */
public record ForecastReport(LocalDate today, Window window, LocalDate horizon, List<AreaForecast> lines) {

    public ForecastReport {
        lines = List.copyOf(lines);
    }
}
