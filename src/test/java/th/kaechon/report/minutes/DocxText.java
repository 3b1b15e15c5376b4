package th.kaechon.report.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A document as somebody reads it. */
public record DocxText(String all, List<List<String>> rows) {

    public static DocxText of(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return new DocxText(
                    words.getText(),
                    document.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .map(DocxText::cells)
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The rows that have a case number in the second cell. */
    public List<List<String>> caseRows() {
        return rows.stream()
                .filter(row -> row.size() > 1 && row.get(1).matches("\\d{4}-\\d{4}-\\d{5}"))
                .toList();
    }

    public List<String> caseNumbers() {
        return caseRows().stream().map(row -> row.get(1)).toList();
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.toList());
    }
}
