package th.kaechon.web.calendar;

import java.util.List;
import java.util.function.ToIntFunction;
import th.kaechon.process.deadline.CalendarMove;

/** The last line of a preview's table. */
record PreviewTotals(int moved, int becomeOverdue, int noLongerOverdue) {

    static PreviewTotals of(List<CalendarMove.Line> lines) {
        return new PreviewTotals(
                sum(lines, CalendarMove.Line::moved),
                sum(lines, CalendarMove.Line::becomeOverdue),
                sum(lines, CalendarMove.Line::noLongerOverdue));
    }

    private static int sum(List<CalendarMove.Line> lines, ToIntFunction<CalendarMove.Line> which) {
        return lines.stream().mapToInt(which).sum();
    }
}
