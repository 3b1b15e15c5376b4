package th.kaechon.intake;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import th.kaechon.household.Member;
import th.kaechon.household.Relation;
import th.kaechon.household.Sex;
import th.kaechon.thai.ThaiDates;

/** One invented member. The failed indicators grow while the household's failures are shared out. */
record DemoPerson(
        int age,
        String title,
        String firstName,
        String lastName,
        Sex sex,
        LocalDate birthDate,
        String citizenId,
        String noCitizenIdReason,
        Relation relation,
        Member.Health health,
        boolean caresForSelf,
        boolean welfareCard,
        SortedSet<Integer> failed) {

    String birthDateInBuddhistEra() {
        return ThaiDates.shortForm(birthDate);
    }

    boolean isElder() {
        return age >= 60;
    }

    boolean isOfWorkingAge() {
        return age >= 20 && age < 60;
    }

    /** The survey leaves out disabled people who cannot help themselves. */
    boolean couldWork() {
        return caresForSelf && health != Member.Health.BEDRIDDEN;
    }

    DemoPerson withHealth(Member.Health newHealth, boolean cares) {
        return new DemoPerson(
                age,
                title,
                firstName,
                lastName,
                sex,
                birthDate,
                citizenId,
                noCitizenIdReason,
                relation,
                newHealth,
                cares,
                welfareCard,
                new TreeSet<>(failed));
    }

    DemoPerson withWelfareCard() {
        return new DemoPerson(
                age,
                title,
                firstName,
                lastName,
                sex,
                birthDate,
                citizenId,
                noCitizenIdReason,
                relation,
                health,
                caresForSelf,
                true,
                new TreeSet<>(failed));
    }
}
