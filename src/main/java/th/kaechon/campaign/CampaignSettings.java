package th.kaechon.campaign;

import java.util.List;
import java.util.stream.Stream;
import th.kaechon.campaign.CalendarRefusal.Field;

/**
 * The numbers of a campaign that officers may set.
 *
 * @param takeBackHours for how long whoever completed a task may take it back
 * @param overduePriorityStep by how much the priority of an overdue case's tasks rises
 * @param forecastDays how many working days the forecast looks back
 */
public record CampaignSettings(int takeBackHours, int overduePriorityStep, int forecastDays) {

    private static final int LONGEST_TAKE_BACK = 720; // 30 days
    private static final int HIGHEST_STEP = 1000;
    private static final int LONGEST_LOOK = 250; // a year of working days

    List<CalendarRefusal> refusals() {
        return Stream.of(
                        within(takeBackHours, 0, LONGEST_TAKE_BACK, Field.TAKE_BACK_HOURS),
                        within(overduePriorityStep, 1, HIGHEST_STEP, Field.OVERDUE_PRIORITY_STEP),
                        within(forecastDays, 1, LONGEST_LOOK, Field.FORECAST_DAYS))
                .flatMap(List::stream)
                .toList();
    }

    private static List<CalendarRefusal> within(int number, int least, int most, Field field) {
        return number < least || number > most
                ? List.of(CalendarRefusal.of(field, "กรุณากรอกจำนวนเต็มตั้งแต่ %d ถึง %d".formatted(least, most)))
                : List.of();
    }
}
