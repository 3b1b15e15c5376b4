package th.kaechon.identity;

import java.util.Set;
import th.kaechon.area.TambonCode;

/** The areas an officer may see, as code prefixes: 2 digits a changwat, 4 an amphoe, 6 a tambon. Empty sees nothing. */
public record AreaScope(Set<String> prefixes) {

    public AreaScope {
        prefixes = Set.copyOf(prefixes);
    }

    public boolean covers(TambonCode tambon) {
        return prefixes.stream().anyMatch(tambon.value()::startsWith);
    }

    /** For {@code tambon_code like any (:scope)} in SQL. */
    public String[] likePatterns() {
        return prefixes.stream().map(prefix -> prefix + "%").toArray(String[]::new);
    }
}
