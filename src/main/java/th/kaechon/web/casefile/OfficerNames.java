package th.kaechon.web.casefile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.kaechon.identity.StaffDirectory;

/** Officers by name for one page, each looked up once. */
public final class OfficerNames {

    private static final String SYSTEM = "ระบบ";

    private final StaffDirectory staff;
    private final Map<String, String> known = new HashMap<>();

    public OfficerNames(StaffDirectory staff) {
        this.staff = staff;
    }

    public String of(@Nullable String userId) {
        return userId == null ? SYSTEM : known.computeIfAbsent(userId, staff::nameOf);
    }
}
