package th.kaechon.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static th.kaechon.Fixture.YEAR;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.TestTime;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.OwnDate;
import th.kaechon.casefile.OwnDates;
import th.kaechon.process.Deadlines;

/** A household that joins during the year gets own dates by the table, never after 30 September, and is labelled. */
@KaeChonTest
class LateJoinerTest {

    @Autowired
    private Fixture fixture;

    @Autowired
    private TestTime.Travel time;

    @Autowired
    private OwnDates ownDates;

    @Autowired
    private ObjectProvider<Deadlines> deadlines;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseRecord record;

    @Autowired
    private Staff staff;

    /** Songkran is over on 17 April; 4 May and 3 June are holidays; 30 September is the fiscal year's last day. */
    @ParameterizedTest
    @CsvSource({
        "2023-04-03, 2023-04-15, 2023-05-31, 2023-09-30, false",
        "2023-04-15, 2023-04-15, 2023-05-31, 2023-09-30, false",
        "2023-04-20, 2023-05-12, 2023-05-31, 2023-09-30, true",
        "2023-06-01, 2023-06-22, 2023-07-13, 2023-09-30, true",
        "2023-09-29, 2023-09-30, 2023-09-30, 2023-09-30, true",
        "2023-10-02, 2023-09-30, 2023-09-30, 2023-09-30, true"
    })
    void hasDatesThatFollowFromTheDayItJoined(
            LocalDate joined, LocalDate fourT, LocalDate targeting, LocalDate assistance, boolean labelled) {
        HouseholdCase household = joining(joined);

        assertThat(dates(household))
                .isEqualTo(Map.of(
                        Milestone.FOUR_T, fourT, Milestone.TARGETING, targeting, Milestone.ASSISTANCE, assistance));
        assertThat(timer(household)).isEqualTo(fourT.atTime(23, 59, 59).toString());
        assertThat(record.entries(household.id()))
                .extracting(CaseEntry::kind)
                .containsOnly(labelled ? new CaseEntry.Kind[] {CaseEntry.Kind.JOINED_LATE} : new CaseEntry.Kind[0]);
        assertThat(staff.tambonTeam().get("/cases/" + household.number()).body().contains("เข้าร่วมภายหลัง"))
                .isEqualTo(labelled);
    }

    @Test
    void joinsTheNextCampaignFromTheFirstOfOctober() {
        assertThat(th.kaechon.campaign.FiscalYear.of(LocalDate.of(2023, 10, 2)).value())
                .isEqualTo(2567);
    }

    @Test
    void keepsTheLaterDateWhenTheCampaignsMovesBehindIt() {
        OwnDate own = new OwnDate(Milestone.FOUR_T, LocalDate.of(2023, 5, 12), null, 0);

        assertThat(own.due(LocalDate.of(2023, 4, 15))).isEqualTo("2023-05-12");
        assertThat(own.due(LocalDate.of(2023, 5, 20))).isEqualTo("2023-05-20");
    }

    private HouseholdCase joining(LocalDate day) {
        HouseholdCase[] joined = new HouseholdCase[1];
        time.on(day, () -> joined[0] = fixture.caseOfPoorFamily());
        return joined[0];
    }

    private Map<Milestone, LocalDate> dates(HouseholdCase household) {
        assertThat(ownDates.of(household.id()))
                .allMatch(date -> date.milestone().isStageOfACase());
        return transaction.execute(
                status -> List.of(Milestone.FOUR_T, Milestone.TARGETING, Milestone.ASSISTANCE).stream()
                        .collect(Collectors.toMap(
                                one -> one, one -> deadlines.getObject().due(household.id(), YEAR, one))));
    }

    private String timer(HouseholdCase household) {
        return management
                .createJobQuery()
                .processInstanceId(fixture.instanceOf(household))
                .activityId("timer_fourTDeadline")
                .singleResult()
                .getDuedate()
                .toInstant()
                .atZone(ZoneId.of("Asia/Bangkok"))
                .toLocalDateTime()
                .toString();
    }
}
