package th.kaechon.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import th.kaechon.thai.ThaiText;

/** A CSV file below its header, without what offices write around a table: titles above, totals below, empty lines. */
record Sheet(String file, List<Row> rows) {

    /** The column both files share; the row that names it is the header. */
    static final String HOUSEHOLD = "รหัสครัวเรือน";

    private static final int ROWS_BEFORE_HEADER = 30;
    private static final Pattern TOTAL =
            Pattern.compile("(?i)^(ยอด)?(รวม|ทั้งสิ้น|ทั้งหมด|total|grand total|record count).*");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    /** Empty, with the reason among the refusals, when the file as a whole cannot be taken. */
    static Optional<Sheet> read(ListFile file, List<String> columns, List<Refusal> refusals) {
        Optional<String> text = SheetText.decode(file.content(), HOUSEHOLD);
        if (text.isEmpty()) {
            refusals.add(RefusalCode.ENCODING.refuse(file.name(), 0, ""));
        }
        return text.flatMap(readable -> read(file.name(), readable, columns, refusals));
    }

    private static Optional<Sheet> read(String file, String text, List<String> columns, List<Refusal> refusals) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            return read(file, parser.getRecords(), columns, refusals);
        } catch (IOException | UncheckedIOException malformed) {
            refusals.add(RefusalCode.NOT_CSV.refuse(file, 0, ""));
            return Optional.empty();
        }
    }

    private static Optional<Sheet> read(
            String file, List<CSVRecord> records, List<String> columns, List<Refusal> refusals) {
        int header = IntStream.range(0, Math.min(records.size(), ROWS_BEFORE_HEADER))
                .filter(index -> names(records.get(index)).contains(HOUSEHOLD))
                .findFirst()
                .orElse(-1);
        if (header < 0) {
            refusals.add(RefusalCode.NO_HEADER.refuse(file, 0, "", HOUSEHOLD, ROWS_BEFORE_HEADER));
            return Optional.empty();
        }
        List<String> names = names(records.get(header));
        List<Refusal> faults = faults(file, header + 1, names, columns);
        if (!faults.isEmpty()) {
            refusals.addAll(faults);
            return Optional.empty();
        }
        List<Row> rows = records.stream()
                .skip(header + 1L)
                .filter(Sheet::holdsData)
                .map(record -> row(file, record, names, refusals))
                .toList();
        if (rows.isEmpty()) {
            refusals.add(RefusalCode.NO_ROWS.refuse(file, 0, ""));
            return Optional.empty();
        }
        return Optional.of(new Sheet(file, rows));
    }

    private static List<Refusal> faults(String file, int headerRow, List<String> names, List<String> columns) {
        List<Refusal> faults = new ArrayList<>();
        for (String column : columns) {
            int count = Collections.frequency(names, column);
            if (count != 1) {
                RefusalCode code = count == 0 ? RefusalCode.COLUMN_MISSING : RefusalCode.COLUMN_TWICE;
                faults.add(code.refuse(file, headerRow, column, column));
            }
        }
        return faults;
    }

    /** Spaces in a header come and go, and TPMAP writes มิติด้าน before a dimension at times. */
    private static List<String> names(CSVRecord header) {
        return header.stream()
                .map(ThaiText::normalise)
                .map(name -> name.replace(" ", "").replaceFirst("^มิติด้าน", ""))
                .toList();
    }

    private static boolean holdsData(CSVRecord record) {
        return record.stream()
                .map(ThaiText::normalise)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> !TOTAL.matcher(cell).matches())
                .isPresent();
    }

    private static Row row(String file, CSVRecord record, List<String> names, List<Refusal> refusals) {
        Map<String, String> cells = new TreeMap<>();
        List<String> beyond = new ArrayList<>();
        for (int index = 0; index < record.size(); index++) {
            String cell = ThaiText.normalise(record.get(index));
            if (index < names.size()) {
                cells.put(names.get(index), cell);
            } else if (!cell.isEmpty()) {
                beyond.add(cell);
            }
        }
        return new Row(file, Math.toIntExact(record.getRecordNumber()), cells, !beyond.isEmpty(), refusals);
    }
}
