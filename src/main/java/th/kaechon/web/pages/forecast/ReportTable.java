package th.kaechon.web.pages.forecast;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that the screen and the file show alike.
 *
 * @param title the milestone
 * @param dates its days in both calendars, and which of them binds
 */
public record ReportTable(String title, String dates, List<String> headers, List<List<Cell>> rows) {

    public ReportTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** The rows of the file, each with its milestone. */
    Stream<List<String>> fileRows() {
        return rows.stream()
                .map(row -> Stream.concat(Stream.of(title), row.stream().map(Cell::text))
                        .toList());
    }
}
