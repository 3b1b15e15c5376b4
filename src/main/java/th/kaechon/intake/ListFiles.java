package th.kaechon.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A TPMAP list: the households, and where the office has it the people in them. */
public record ListFiles(ListFile households, @Nullable ListFile members) {

    /** Without people: each household's head becomes its only known member. */
    public static ListFiles of(ListFile households) {
        return new ListFiles(households, null);
    }

    public static ListFiles of(ListFile households, ListFile members) {
        return new ListFiles(households, members);
    }

    Optional<ListFile> memberFile() {
        return Optional.ofNullable(members);
    }

    String names() {
        return memberFile().map(file -> households.name() + " + " + file.name()).orElse(households.name());
    }

    /** Over both files in this order: what exactly was handed in can be proved later. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(households.content());
            memberFile().map(ListFile::content).ifPresent(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
