package th.kaechon.household;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A household of a list with the ids it and its members have, or are about to get, in the register. */
record NumberedHousehold(long id, boolean isNew, HouseholdEntry entry, List<NumberedMember> members) {

    record NumberedMember(long id, long householdId, boolean isNew, MemberEntry entry) {}

    record Verdict(long householdId, @Nullable Long memberId, int indicatorCode) {}

    static NumberedHousehold of(long id, HouseholdEntry entry, Queue<Long> memberIds) {
        List<NumberedMember> members = entry.members().stream()
                .map(member -> new NumberedMember(memberIds.remove(), id, true, member))
                .toList();
        return new NumberedHousehold(id, true, entry, members);
    }

    static NumberedHousehold of(RegisteredHousehold household, HouseholdEntry entry, Queue<Long> memberIds) {
        List<NumberedMember> members = new ArrayList<>();
        Set<Long> recognised = new HashSet<>();
        for (MemberEntry member : entry.members()) {
            Optional<Long> registered = household.idOf(member).filter(recognised::add);
            long id = registered.orElseGet(memberIds::remove);
            members.add(new NumberedMember(id, household.id(), registered.isEmpty(), member));
        }
        return new NumberedHousehold(household.id(), false, entry, List.copyOf(members));
    }

    Stream<NumberedMember> newMembers() {
        return members.stream().filter(NumberedMember::isNew);
    }

    /** Each failed indicator once per person who fails it; once for the household where the list names nobody. */
    Stream<Verdict> verdicts() {
        return entry.failedIndicators().stream().sorted().flatMap(this::verdicts);
    }

    private Stream<Verdict> verdicts(int code) {
        List<Verdict> personal = members.stream()
                .filter(member -> member.entry().failedIndicators().contains(code))
                .map(member -> new Verdict(id, member.id(), code))
                .toList();
        return personal.isEmpty() ? Stream.of(new Verdict(id, null, code)) : personal.stream();
    }
}
