package th.kaechon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.kaechon.area.Amphoe;
import th.kaechon.area.AmphoeCode;
import th.kaechon.area.Gazetteer;
import th.kaechon.area.Tambon;
import th.kaechon.area.TambonCode;
import th.kaechon.household.Dimension;
import th.kaechon.household.MpiIndicator;

/** Areas and indicators as the migrations hold them, for tests that need no database. */
final class ReferenceData {

    private static final Pattern AMPHOE = Pattern.compile("\\('(\\d{4})', '([^']+)', '([^']+)'\\)");
    private static final Pattern TAMBON =
            Pattern.compile("\\('(\\d{6})', '\\d{4}', '([^']+)', '([^']+)', '(\\d{5})'\\)");
    private static final Pattern RETIRED = Pattern.compile("\\('(\\d{6})', '[^']+', '(\\d{6})'\\)");
    private static final Pattern INDICATOR = Pattern.compile("\\((\\d+), '([A-Z]+)', '([A-Z]+)',");

    private ReferenceData() {}

    static Gazetteer areas() {
        Map<TambonCode, TambonCode> retired = rows(RETIRED, "R__1_areas.sql")
                .collect(Collectors.toMap(row -> new TambonCode(row.group(1)), row -> new TambonCode(row.group(2))));
        return Gazetteer.of(amphoe(), tambon(), retired);
    }

    static List<Amphoe> amphoe() {
        return rows(AMPHOE, "R__1_areas.sql")
                .map(row -> new Amphoe(new AmphoeCode(row.group(1)), row.group(2), row.group(3)))
                .toList();
    }

    static List<Tambon> tambon() {
        return rows(TAMBON, "R__1_areas.sql")
                .map(row -> new Tambon(new TambonCode(row.group(1)), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    static List<MpiIndicator> indicators() {
        return rows(INDICATOR, "R__2_indicators.sql")
                .map(row -> new MpiIndicator(
                        Integer.parseInt(row.group(1)),
                        Dimension.valueOf(row.group(2)),
                        row.group(3).equals("PERSON")))
                .toList();
    }

    static byte[] resource(String path) {
        try (InputStream content = ReferenceData.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("no such resource: " + path);
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<MatchResult> rows(Pattern pattern, String migration) {
        String sql = new String(resource("/db/migration/" + migration), StandardCharsets.UTF_8);
        return pattern.matcher(sql).results().toList().stream();
    }
}
