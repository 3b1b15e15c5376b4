package th.kaechon.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of an examples file: the rule it is about ("none": nothing fires), the facts, the expected outputs (several
 * answers: best first, parted by a space) and the basis, which names the section of the domain notes.
 */
record Example(String file, long line, Map<String, String> cells) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static List<Example> of(String file) {
        var path = Path.of("src/test/resources/dmn", file + ".csv");
        try (var reader = Files.newBufferedReader(path);
                var parser = FORMAT.parse(reader)) {
            return parser.stream().map(record -> example(file, record)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String file, CSVRecord record) {
        return new Example(file, record.getRecordNumber() + 1, record.toMap());
    }

    String rule() {
        return cell("rule");
    }

    String basis() {
        return cell("basis");
    }

    String cell(String column) {
        var value = cells.get(column);
        if (value == null) {
            throw new IllegalArgumentException(file + ".csv has no column " + column);
        }
        return value;
    }

    Map<String, Object> facts(DecisionTable table) {
        var facts = new HashMap<String, Object>();
        table.inputs().forEach(input -> facts.put(input.name(), input.parse(cell(input.name()))));
        return facts;
    }

    @Override
    public String toString() {
        return file + ".csv line " + line + ": " + rule();
    }
}
