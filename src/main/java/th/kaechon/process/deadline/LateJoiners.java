package th.kaechon.process.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Holidays;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.CaseEntry;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.OwnDates;
import th.kaechon.engine.TableAnswers;

/**
 * The list grows during the year (letter step 1). A household that comes after a milestone, or too shortly before it, gets own
 * dates by the table late-joiner-date: so many working days from the day it joined, never after the fiscal year's last day.
 */
@Component
public class LateJoiners {

    private static final String TABLE = "lateJoinerDate";
    private static final String WORKING_DAYS = "workingDays";

    private final Campaigns campaigns;
    private final Holidays holidays;
    private final OwnDates ownDates;
    private final CaseRecord record;
    private final TableAnswers tables;
    private final Clock clock;

    LateJoiners(
            Campaigns campaigns,
            Holidays holidays,
            OwnDates ownDates,
            CaseRecord record,
            TableAnswers tables,
            Clock clock) {
        this.campaigns = campaigns;
        this.holidays = holidays;
        this.ownDates = ownDates;
        this.record = record;
        this.tables = tables;
        this.clock = clock;
    }

    /** These cases of one campaign join today. */
    public void join(FiscalYear year, List<HouseholdCase> joining) {
        if (joining.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        for (CampaignMilestone milestone : campaigns.milestones(year)) {
            if (milestone.milestone().isStageOfACase()) {
                join(year, milestone, joining, today);
            }
        }
    }

    private void join(FiscalYear year, CampaignMilestone milestone, List<HouseholdCase> joining, LocalDate today) {
        long daysLeft = ChronoUnit.DAYS.between(today, milestone.due());
        int given = given(milestone.milestone(), daysLeft);
        LocalDate own = earlier(holidays.workingDays().plus(today, given), year.lastDay());
        if (given == 0 || !own.isAfter(milestone.due())) {
            return;
        }
        List<CaseId> ids = joining.stream().map(HouseholdCase::id).toList();
        ownDates.joinedLate(ids, milestone.milestone(), own);
        ids.forEach(id -> record.add(
                id, CaseEntry.Kind.JOINED_LATE, null, milestone.milestone().name(), null));
    }

    /** 0 where the campaign's date holds, or no rule speaks of it. */
    private int given(Milestone milestone, long daysLeft) {
        return tables.of(TABLE, Map.of("milestone", milestone.name(), "daysLeft", daysLeft)).stream()
                .map(answer -> (Number) answer.get(WORKING_DAYS))
                .mapToInt(Number::intValue)
                .findFirst()
                .orElse(0);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
