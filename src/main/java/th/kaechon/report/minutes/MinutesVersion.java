package th.kaechon.report.minutes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom minutes are printed: for everybody, without personal data and free text; or for the body itself, with both. */
public enum MinutesVersion {
    PUBLIC,
    INTERNAL;

    /** By its name in an address. */
    public static Optional<MinutesVersion> named(String name) {
        return Arrays.stream(values())
                .filter(version -> version.inAddress().equals(name))
                .findFirst();
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
