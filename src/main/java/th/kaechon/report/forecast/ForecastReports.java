package th.kaechon.report.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Holidays;
import th.kaechon.campaign.Milestone;
import th.kaechon.campaign.WorkingDays;

/** Forecast and statistics of areas. Callers have checked that the officer may see them. */
@Service
public class ForecastReports {

    /** The changwat centre's own meeting has a date and no cases. */
    private static final List<Milestone> OF_CASES =
            List.of(Milestone.FOUR_T, Milestone.TARGETING, Milestone.ASSISTANCE);

    private final Tallies tallies;
    private final Holidays holidays;
    private final Clock clock;

    ForecastReports(Tallies tallies, Holidays holidays, Clock clock) {
        this.tallies = tallies;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The years that have a campaign, newest first. */
    public List<FiscalYear> years() {
        return tallies.years();
    }

    /** One question for all areas: what the tambon have is added up. */
    @Transactional(readOnly = true)
    public ForecastReport of(FiscalYear year, Collection<String> areas) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = holidays.workingDays();
        Window window = Window.before(today, tallies.forecastDays(year), calendar);
        LocalDate horizon = later(year.lastDay(), today).plusYears(1);
        DaysAhead ahead = DaysAhead.from(today, horizon, calendar);
        List<Tally> counted = tallies.of(year, areas, window, today);
        List<AreaForecast> lines = new ArrayList<>();
        for (Milestone milestone : OF_CASES) {
            for (String area : areas) {
                lines.add(line(area, milestone, counted, window, ahead));
            }
        }
        return new ForecastReport(today, window, horizon, lines);
    }

    private static AreaForecast line(
            String area, Milestone milestone, List<Tally> counted, Window window, DaysAhead ahead) {
        List<Tally> within = counted.stream()
                .filter(tally ->
                        tally.milestone() == milestone && tally.tambonCode().startsWith(area))
                .toList();
        return new AreaForecast(
                area,
                milestone,
                Forecast.of(Workload.of(within), window.days(), ahead),
                within.stream().map(Tally::counts).reduce(Statistics.NONE, Statistics::plus));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
