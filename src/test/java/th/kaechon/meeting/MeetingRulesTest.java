package th.kaechon.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.KaeChonTest;
import th.kaechon.assistance.HandUpKind;
import th.kaechon.meeting.MeetingRules.Quorum;

@KaeChonTest
class MeetingRulesTest {

    @Autowired
    private MeetingRules rules;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asDelivered() {
        jdbc.sql(
                        """
                update meeting_rule set quorum_numerator = 1, quorum_denominator = 2, quorum_least = 3, changed_by = null,
                    changed_at = null
                """)
                .update();
        jdbc.sql(
                        """
                update hand_up_rule set working_days = case kind when 'JOIN' then 5 else 7 end, changed_by = null,
                    changed_at = null
                """)
                .update();
    }

    @Test
    void halfOfTheMembersIsRoundedUpAndNeverFewerThanTheLeast() {
        Quorum half = new Quorum(1, 2, 3);
        assertThat(half.of(0)).isEqualTo(3);
        assertThat(half.of(5)).isEqualTo(3);
        assertThat(half.of(10)).isEqualTo(5);
        assertThat(half.of(11)).isEqualTo(6);
        assertThat(new Quorum(2, 3, 1).of(10)).isEqualTo(7);
    }

    @Test
    void aRuleIsChangedForOneKindAndTellsWhoDidIt() {
        assertThat(rules.change(MeetingKind.AMPHOE, new Quorum(2, 3, 4), "secretariat24"))
                .isEmpty();
        assertThat(rules.quorum(MeetingKind.AMPHOE)).isEqualTo(new Quorum(2, 3, 4));
        assertThat(rules.quorum(MeetingKind.TAMBON)).isEqualTo(new Quorum(1, 2, 3));
        assertThat(rules.quorums())
                .filteredOn(rule -> rule.changedBy() != null)
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.kind()).isEqualTo(MeetingKind.AMPHOE);
                    assertThat(rule.changedAt()).isNotNull();
                });
    }

    @Test
    void anImpossibleQuorumIsRefusedFieldByField() {
        assertThat(rules.change(MeetingKind.AMPHOE, new Quorum(0, 0, 0), "secretariat24"))
                .extracting(FieldRefusal::field)
                .containsExactly("numerator", "denominator", "least");
        assertThat(rules.change(MeetingKind.AMPHOE, new Quorum(3, 2, 3), "secretariat24"))
                .containsExactly(new FieldRefusal("denominator", "ตัวส่วนต้องไม่น้อยกว่าตัวเศษ"));
        assertThat(rules.change(MeetingKind.AMPHOE, new Quorum(1, 101, 301), "secretariat24"))
                .extracting(FieldRefusal::thai)
                .containsExactly("ตัวส่วนต้องไม่เกิน 100", "จำนวนอย่างน้อยต้องอยู่ระหว่าง 1 ถึง 300 คน");
        assertThat(rules.quorum(MeetingKind.AMPHOE)).isEqualTo(new Quorum(1, 2, 3));
    }

    @Test
    void handUpDaysAreChangedWithinTheirBounds() {
        assertThat(rules.change(HandUpKind.JOIN, 0, "secretariat24")).hasSize(1);
        assertThat(rules.change(HandUpKind.JOIN, 61, "secretariat24"))
                .containsExactly(new FieldRefusal("workingDays", "จำนวนวันทำการต้องอยู่ระหว่าง 1 ถึง 60 วัน"));
        assertThat(rules.change(HandUpKind.JOIN, 10, "secretariat24")).isEmpty();
        assertThat(rules.handUps())
                .extracting(MeetingRules.HandUpRule::workingDays)
                .containsExactly(10, 7);
    }
}
