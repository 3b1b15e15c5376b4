package th.kaechon.report.docx;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A table in the making. Writes the document's own elements: POI's table keeps a second tree of objects and looks through it
 * for each new row, which is slow for hundreds.
 */
public final class Grid {

    private static final int TABLE_HALF_POINTS = 28;
    private static final int MARGIN = 70;
    private static final BigInteger HAIRLINE = BigInteger.valueOf(4);

    private final CTTbl table;
    private final List<Columns.Column> columns;
    private final int halfPoints;

    private Grid(CTTbl table, Columns columns, int halfPoints) {
        this.table = table;
        this.columns = columns.columns();
        this.halfPoints = halfPoints;
    }

    static Grid withLines(CTTbl table, Columns columns) {
        Grid grid = new Grid(table, columns, TABLE_HALF_POINTS);
        borders(grid.layout().addNewTblBorders());
        CTRow head = table.addNewTr();
        head.addNewTrPr().addNewCantSplit();
        head.getTrPr().addNewTblHeader();
        for (Columns.Column column : columns.columns()) {
            grid.write(cell(head, column.width()), column.heading(), true, true);
        }
        return grid;
    }

    /** Of the text's own size and without a heading. */
    static Grid withoutLines(CTTbl table, Columns columns) {
        Grid grid = new Grid(table, columns, 0);
        grid.layout();
        return grid;
    }

    /** As many cells as there are columns; a line feed begins a new line in the cell. */
    public void row(String... cells) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        for (int number = 0; number < cells.length; number++) {
            Columns.Column column = columns.get(number);
            write(cell(row, column.width()), cells[number], false, column.centred());
        }
    }

    /** Widths are said for the grid and for each cell: Word follows the one, LibreOffice the other. */
    private CTTblPr layout() {
        CTTblPr format = table.addNewTblPr();
        var width = format.addNewTblW();
        width.setW(columns.stream().mapToInt(Columns.Column::width).sum());
        width.setType(STTblWidth.DXA);
        format.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = format.addNewTblCellMar();
        for (CTTblWidth margin : new CTTblWidth[] {margins.addNewLeft(), margins.addNewRight()}) {
            margin.setW(MARGIN);
            margin.setType(STTblWidth.DXA);
        }
        var grid = table.addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(column.width()));
        return format;
    }

    private static CTTc cell(CTRow row, int width) {
        CTTc cell = row.addNewTc();
        var measure = cell.addNewTcPr().addNewTcW();
        measure.setW(width);
        measure.setType(STTblWidth.DXA);
        return cell;
    }

    private void write(CTTc cell, String text, boolean bold, boolean centred) {
        for (String line : text.split("\n", -1)) {
            CTP paragraph = cell.addNewP();
            if (centred) {
                paragraph.addNewPPr().addNewJc().setVal(STJc.CENTER);
            }
            Typeface.run(paragraph, line, bold, halfPoints);
        }
    }

    private static void borders(CTTblBorders borders) {
        for (CTBorder border : new CTBorder[] {
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight(),
            borders.addNewInsideH(),
            borders.addNewInsideV()
        }) {
            border.setVal(STBorder.SINGLE);
            border.setSz(HAIRLINE);
        }
    }
}
