package th.kaechon.web.pages;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import th.kaechon.assistance.HandUps;
import th.kaechon.assistance.Photos;
import th.kaechon.campaign.Holidays;
import th.kaechon.casefile.CaseRecord;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.policy.Explanations;
import th.kaechon.privacy.ReadLog;
import th.kaechon.process.CaseTasks;
import th.kaechon.process.TaskStep;
import th.kaechon.web.casefile.CaseFiles;
import th.kaechon.web.casefile.OfficerNames;
import th.kaechon.web.casefile.Timeline;

/** Everything of one case for the officer who asks; that it was asked for is written down. */
@Component
class CasePage {

    private static final int READINGS = 20;

    private final CaseFiles files;
    private final CaseRecord record;
    private final CaseTasks tasks;
    private final Photos photos;
    private final Explanations explanations;
    private final ReadLog reads;
    private final HandUps handUps;
    private final Holidays holidays;
    private final StaffDirectory staff;
    private final Clock clock;

    CasePage(
            CaseFiles files,
            CaseRecord record,
            CaseTasks tasks,
            Photos photos,
            Explanations explanations,
            ReadLog reads,
            HandUps handUps,
            Holidays holidays,
            StaffDirectory staff,
            Clock clock) {
        this.files = files;
        this.record = record;
        this.tasks = tasks;
        this.photos = photos;
        this.explanations = explanations;
        this.reads = reads;
        this.handUps = handUps;
        this.holidays = holidays;
        this.staff = staff;
        this.clock = clock;
    }

    Map<String, Object> open(HouseholdCase shown, Officer officer) {
        reads.record(officer.userId(), shown.id().value(), ReadLog.What.CASE_PAGE);
        List<TaskStep> steps = tasks.steps(shown.number());
        boolean seesReadings = seesReadings(shown, officer);
        return Map.ofEntries(
                entry("file", files.of(shown, LocalDate.now(clock))),
                entry("names", new OfficerNames(staff)),
                entry("photos", photos.ofCase(shown.id())),
                entry("explanations", explanations.of(shown.id())),
                entry("timeline", Timeline.of(record.entries(shown.id()), steps)),
                entry("handUps", handUps.open(shown.id())),
                entry("clock", new ClockFace(LocalDate.now(clock), holidays.workingDays())),
                entry("openTasks", steps.stream().filter(TaskStep::isOpen).toList()),
                entry("withinReach", shown.isClosed() ? Set.of() : tasks.withinReach(shown.number())),
                entry("seesReadings", seesReadings),
                entry("readings", seesReadings ? reads.newest(shown.id().value(), READINGS) : List.of()));
    }

    private static boolean seesReadings(HouseholdCase shown, Officer officer) {
        return officer.scopeAs(OfficerRole.SUPERVISOR, OfficerRole.SECRETARIAT, OfficerRole.AMPHOE_CENTRE)
                .covers(shown.tambon());
    }
}
