package th.kaechon.report.forecast;

import th.kaechon.campaign.Milestone;

/** One area (2 digits a changwat, 4 an amphoe, 6 a tambon) at one milestone. */
public record AreaForecast(String area, Milestone milestone, Forecast forecast, Statistics statistics) {}
