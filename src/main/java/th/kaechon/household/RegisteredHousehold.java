package th.kaechon.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A household of an earlier year's list, with what its members can be recognised by. */
record RegisteredHousehold(long id, List<Person> members) {

    record Person(
            long id, @Nullable String citizenId, String firstName, String lastName, @Nullable LocalDate birthDate) {

        /** By number where both have one; else by name and birth date within this one household. */
        boolean is(MemberEntry entry) {
            if (citizenId != null && entry.citizenId() != null) {
                return citizenId.equals(entry.citizenId().digits());
            }
            return firstName.equals(entry.firstName())
                    && lastName.equals(entry.lastName())
                    && birthDate != null
                    && birthDate.equals(entry.birthDate());
        }
    }

    Optional<Long> idOf(MemberEntry entry) {
        return members.stream()
                .filter(person -> person.is(entry))
                .map(Person::id)
                .findFirst();
    }
}
