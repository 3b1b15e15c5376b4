package th.kaechon.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.area.Areas;
import th.kaechon.identity.AreaScope;
import th.kaechon.web.Denied;

/** The areas an officer may choose among. One of another's is not found, like one that does not exist. */
@Component
public class SeenAreas {

    private static final int DIGITS_OF_A_LEVEL = 2;

    private final Areas areas;

    SeenAreas(Areas areas) {
        this.areas = areas;
    }

    /** All of the scope, from the whole to its parts. An amphoe of which the officer sees a part alone is not among them. */
    public List<SeenArea> within(AreaScope scope) {
        return all().filter(area -> scope.prefixes().stream().anyMatch(area.code()::startsWith))
                .toList();
    }

    /** The area and what lies right below it; without an area, of all that the officer sees. */
    public List<SeenArea> opened(AreaScope scope, @Nullable String area) {
        List<SeenArea> seen = within(scope);
        List<SeenArea> tops = area == null || area.isBlank() ? tops(seen) : List.of(find(seen, area));
        return seen.stream()
                .filter(candidate -> tops.stream().anyMatch(top -> isOrLiesBelow(top, candidate)))
                .toList();
    }

    private static List<SeenArea> tops(List<SeenArea> seen) {
        return seen.stream()
                .filter(area -> seen.stream()
                        .noneMatch(other -> other != area && area.code().startsWith(other.code())))
                .toList();
    }

    private static SeenArea find(List<SeenArea> seen, String code) {
        return seen.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Denied.notFound("ไม่พบพื้นที่นี้ในพื้นที่ของท่าน"));
    }

    private static boolean isOrLiesBelow(SeenArea top, SeenArea candidate) {
        return candidate.code().startsWith(top.code())
                && candidate.code().length() <= top.code().length() + DIGITS_OF_A_LEVEL;
    }

    private Stream<SeenArea> all() {
        Stream<SeenArea> changwat = areas.amphoe().stream()
                .map(amphoe -> amphoe.code().value().substring(0, DIGITS_OF_A_LEVEL))
                .distinct()
                .map(code -> new SeenArea(code, "ทั้งจังหวัด"));
        Stream<SeenArea> amphoe =
                areas.amphoe().stream().map(found -> new SeenArea(found.code().value(), "อำเภอ" + found.nameTh()));
        Stream<SeenArea> tambon =
                areas.tambon().stream().map(found -> new SeenArea(found.code().value(), "ตำบล" + found.nameTh()));
        return Stream.of(changwat, amphoe, tambon).flatMap(part -> part).sorted(Comparator.comparing(SeenArea::code));
    }
}
