package th.kaechon.report.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.Subject;

/** The papers have a word for whatever the record may hold. */
class WordingTest {

    @Test
    void everyClassHasTheWordThatItsFormsHave() {
        assertThat(Arrays.stream(HouseholdClass.values()))
                .allSatisfy(each -> assertThat(Wording.say("class." + each)).isEqualTo(each.thai()));
    }

    @Test
    void everySubjectKindAndRoleHasAWord() {
        assertThat(Arrays.stream(Subject.values()).map(each -> Wording.say("subject." + each)))
                .doesNotContain("");
        assertThat(Arrays.stream(Attendee.Role.values()).map(each -> Wording.say("role." + each)))
                .doesNotContain("");
        assertThat(Arrays.stream(MeetingAnswer.Kind.values())
                        .filter(each -> each != MeetingAnswer.Kind.POSTPONE)
                        .map(each -> Wording.say("kind." + each)))
                .doesNotContain("");
    }
}
