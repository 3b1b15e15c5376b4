package th.kaechon.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import th.kaechon.intake.ListFile;
import th.kaechon.intake.ListFiles;

/** The demo's synthetic households, all of them or some, and those that join late. */
final class DemoList {

    private static final String LINE_END = "\r\n";

    private DemoList() {}

    /** So many households, taken evenly from the whole province, with their people. */
    static ListFiles first(int wanted) {
        List<String> households = lines("demo/tpmap-households.csv");
        List<String> rows = rows(households);
        int taken = Math.min(wanted, rows.size());
        List<String> some = IntStream.range(0, taken)
                .mapToObj(place -> rows.get((int) ((long) place * rows.size() / taken)))
                .toList();
        Set<String> references = some.stream().map(row -> cell(row, 1)).collect(Collectors.toSet());
        List<String> members = lines("demo/tpmap-members.csv");
        List<String> people = rows(members).stream()
                .filter(row -> references.contains(cell(row, 0)))
                .toList();
        return ListFiles.of(file("tpmap-households.csv", households, some), file("tpmap-members.csv", members, people));
    }

    static ListFiles late(String name) {
        List<String> households = lines("rehearsal/" + name);
        return ListFiles.of(file(name, households, rows(households)));
    }

    /** Under the same titles, without the closing line that counts them. */
    private static ListFile file(String name, List<String> original, List<String> rows) {
        List<String> titles = original.subList(0, titles(original));
        String text = Stream.concat(titles.stream(), rows.stream()).collect(Collectors.joining(LINE_END, "", LINE_END));
        return new ListFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(List<String> lines) {
        return lines.subList(titles(lines), lines.size() - 1);
    }

    /** Up to and with the line of column names. */
    private static int titles(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains("\"รหัสครัวเรือน\"")) {
                return line + 1;
            }
        }
        throw new IllegalStateException("no column names");
    }

    private static String cell(String row, int place) {
        return row.split("\",\"")[place].replace("\"", "");
    }

    private static List<String> lines(String path) {
        try {
            String text = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
