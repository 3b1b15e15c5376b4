package th.kaechon.policy;

import java.util.Map;
import java.util.Optional;

/** The codes of the tables' columns in Thai words, as the register's reference data has them now. */
record Vocabulary(Map<Code, String> words) {

    /** A code means what its column is about: 4 is an indicator here, a target group there. */
    record Code(String column, String code) {}

    Optional<String> of(String column, String code) {
        return Optional.ofNullable(words.get(new Code(column, code)));
    }
}
