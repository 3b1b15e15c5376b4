package th.kaechon.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the tambon team found different from the list about one member (letter step 1). */
public record MemberCorrection(
        long memberId,
        String title,
        String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        Member.State state) {}
