package th.kaechon.report.docx;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table from left to right. */
public record Columns(List<Column> columns) {

    public record Column(String heading, int width, boolean centred) {}

    public Columns {
        columns = List.copyOf(columns);
    }

    /** @param width in twips */
    public static Columns of(String heading, int width, boolean centred) {
        return new Columns(List.of(new Column(heading, width, centred)));
    }

    public Columns and(String heading, int width, boolean centred) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(heading, width, centred));
        return new Columns(more);
    }

    /** A last column of text that takes the rest of the page's width. */
    public Columns andRest(String heading) {
        int taken = columns.stream().mapToInt(Column::width).sum();
        return and(heading, Docx.TEXT_WIDTH - taken, false);
    }
}
