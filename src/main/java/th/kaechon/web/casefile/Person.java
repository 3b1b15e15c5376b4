package th.kaechon.web.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.kaechon.household.CitizenId;
import th.kaechon.household.Member;
import th.kaechon.household.Relation;

/** A member as officers may read one: the citizen id masked, null where there is none. */
public record Person(
        long id,
        String name,
        @Nullable String citizenId,
        @Nullable Integer age,
        String relation,
        String health,
        boolean caresForSelf,
        boolean welfareCard,
        String state,
        boolean isLiving) {

    static Person of(Member member, LocalDate today) {
        CitizenId citizenId = member.citizenId();
        return new Person(
                member.id(),
                member.name(),
                citizenId == null ? null : citizenId.masked(),
                member.age(today),
                Relation.valueOf(member.relation()).thai(),
                member.health().thai(),
                member.caresForSelf(),
                member.welfareCard(),
                member.state().thai(),
                member.state() == Member.State.LIVING);
    }
}
