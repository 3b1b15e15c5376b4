package th.kaechon.web.pages.forecast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Milestone;
import th.kaechon.report.forecast.AreaForecast;
import th.kaechon.report.forecast.Forecast;
import th.kaechon.report.forecast.ForecastReport;
import th.kaechon.report.forecast.Statistics;
import th.kaechon.thai.ThaiDates;
import th.kaechon.web.pages.SeenArea;

/** Forecast and statistics in Thai words, a table for each milestone. */
record Tables(
        ForecastReport report,
        int year,
        List<SeenArea> areas,
        Map<Milestone, String> milestones,
        List<CampaignMilestone> calendar) {

    private static final List<String> FORECAST = List.of(
            "พื้นที่",
            "ยังไม่เสร็จ",
            "เสร็จแล้ว",
            "ครัวเรือนต่อวันทำการ",
            "วันที่คาดว่าเสร็จ",
            "จะไม่ทันกำหนด",
            "คน-วันที่ต้องใช้",
            "คนต่อวันทำการที่เหลือ");

    private static final List<String> STATISTICS = List.of(
            "พื้นที่",
            "กรณี",
            "ยังไม่เสร็จ",
            "ทันกำหนดของกรณี",
            "ทันกำหนดของปี",
            "เสร็จหลังกำหนด",
            "เกินกำหนด",
            "เข้าร่วมภายหลัง",
            "ขยายเวลา",
            "ลงข้อมูลภายหลัง");

    private static final String UNKNOWN = "คำนวณไม่ได้";

    List<ReportTable> forecast() {
        return of(FORECAST, this::forecast);
    }

    List<ReportTable> statistics() {
        return of(STATISTICS, this::statistics);
    }

    /** Whether there is anything to report. */
    boolean isEmpty() {
        return report.lines().stream().allMatch(line -> line.statistics().cases() == 0);
    }

    /** What the forecast takes for granted, for the page and the file. */
    List<String> assumptions() {
        return List.of(
                ("คำนวณจากครัวเรือนที่ทำเสร็จใน %d วันทำการที่ผ่านมา (%s ถึง %s) นับตามวันที่บันทึกเสร็จ ไม่ใช่วันที่ลงพื้นที่"
                                + " ไม่นับงานของวันนี้ ณ วันที่ %s")
                        .formatted(
                                report.window().days(),
                                ThaiDates.full(report.window().first()),
                                ThaiDates.full(report.window().last()),
                                ThaiDates.full(report.today())),
                "วันที่คาดว่าเสร็จนับเฉพาะวันทำการโดยเริ่มวันนี้ ครัวเรือนที่ครบกำหนดก่อนทำก่อน และวัดแต่ละครัวเรือนด้วยกำหนดของครัวเรือนนั้นเอง"
                        + " ที่เกินกำหนดแล้วนับว่าไม่ทัน",
                "คน-วันที่ต้องใช้ = ครัวเรือนที่ยังไม่เสร็จ ÷ ครัวเรือนต่อคนต่อวัน โดยครัวเรือนต่อคนต่อวัน = ครัวเรือนที่เสร็จ ÷ คน-วันในช่วงเดียวกัน"
                        + " (ผู้ทำงานหนึ่งคนในวันที่บันทึกหนึ่งวันเป็นหนึ่งคน-วัน)",
                "คนต่อวันทำการที่เหลือ = คน-วันของครัวเรือนที่ต้องเสร็จภายในวันครบกำหนด ÷ วันทำการที่เหลือถึงวันนั้น ใช้วันครบกำหนดที่ต้องการคนมากที่สุด");
    }

    private List<ReportTable> of(List<String> headers, Function<AreaForecast, List<Cell>> row) {
        Map<Milestone, List<AreaForecast>> lines =
                report.lines().stream().collect(Collectors.groupingBy(AreaForecast::milestone));
        return milestones.entrySet().stream()
                .map(milestone -> new ReportTable(
                        milestone.getValue(),
                        dates(milestone.getKey()),
                        headers,
                        lines.getOrDefault(milestone.getKey(), List.of()).stream()
                                .filter(this::isShown)
                                .map(row)
                                .toList()))
                .toList();
    }

    /** On a phone a row is a card: areas without a case are left out, the one that was asked for stays. */
    private boolean isShown(AreaForecast line) {
        return line.statistics().cases() > 0 || line.area().equals(areas.get(0).code());
    }

    private String dates(Milestone milestone) {
        return calendar.stream()
                .filter(candidate -> candidate.milestone() == milestone)
                .map(MilestoneDates::words)
                .findFirst()
                .orElse("");
    }

    private List<Cell> forecast(AreaForecast line) {
        Forecast forecast = line.forecast();
        return List.of(
                area(line, "/forecast"),
                Cell.count(forecast.open(), cases(line)),
                Cell.of(forecast.done()),
                Cell.of(forecast.perDay().toPlainString()),
                finish(line),
                forecast.missing() == 0 ? Cell.of(0) : Cell.alarm(forecast.missing(), null),
                Cell.of(number(forecast.personDays(), line)),
                Cell.of(number(forecast.people(), line)));
    }

    private Cell finish(AreaForecast line) {
        Forecast forecast = line.forecast();
        if (line.statistics().cases() == 0) {
            return Cell.of("ไม่มีกรณี");
        }
        return switch (forecast.outlook()) {
            case NOTHING_OPEN -> Cell.of("เสร็จครบแล้ว");
            case ON_A_DAY -> Cell.of(forecast.finish() == null ? UNKNOWN : ThaiDates.full(forecast.finish()));
            case FAR_AWAY -> Cell.alarm("หลัง " + ThaiDates.full(report.horizon()), null);
            case NEVER -> Cell.alarm("ด้วยอัตรานี้ไม่มีวันเสร็จ", null);
        };
    }

    private static String number(@Nullable Number number, AreaForecast line) {
        if (line.forecast().open() == 0) {
            return "0";
        }
        if (number == null) {
            return UNKNOWN;
        }
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    private List<Cell> statistics(AreaForecast line) {
        Statistics counts = line.statistics();
        String overdue = cases(line) + "&overdue=true";
        return List.of(
                area(line, "/forecast/statistics"),
                Cell.of(counts.cases()),
                Cell.count(counts.open(), cases(line)),
                Cell.of(counts.onTimeByOwnDate()),
                Cell.of(counts.onTimeByCampaignDate()),
                Cell.of(counts.late()),
                counts.overdue() == 0 ? Cell.of(0) : Cell.alarm(counts.overdue(), overdue),
                Cell.of(counts.lateJoiners()),
                Cell.of(counts.extended()),
                Cell.of(counts.enteredLate()));
    }

    private Cell area(AreaForecast line, String page) {
        SeenArea area = areas.stream()
                .filter(candidate -> candidate.code().equals(line.area()))
                .findFirst()
                .orElseThrow();
        boolean isOpened = areas.get(0).equals(area);
        return area.opens() && !isOpened
                ? Cell.link(area.name(), "%s?year=%d&area=%s".formatted(page, year, area.code()))
                : Cell.of(area.name());
    }

    private String cases(AreaForecast line) {
        return "/cases?year=%d&area=%s&milestone=%s".formatted(year, line.area(), line.milestone());
    }
}
