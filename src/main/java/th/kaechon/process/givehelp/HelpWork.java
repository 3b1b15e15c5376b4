package th.kaechon.process.givehelp;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.assistance.Logbook;
import th.kaechon.assistance.Photos;
import th.kaechon.assistance.Plans;
import th.kaechon.assistance.VisitReport;
import th.kaechon.assistance.Visits;
import th.kaechon.identity.Officer;
import th.kaechon.process.OfficerTasks;
import th.kaechon.process.OpenTask;
import th.kaechon.process.Values;
import th.kaechon.process.takeback.Completions;
import th.kaechon.process.takeback.RegisterPart;

/** The tasks of give-help: each writes the register and moves the process in one transaction. */
@Service
public class HelpWork {

    private final OfficerTasks tasks;
    private final Completions completions;
    private final Plans plans;
    private final Visits visits;
    private final Logbook logbook;
    private final Photos photos;

    HelpWork(OfficerTasks tasks, Completions completions, Plans plans, Visits visits, Logbook logbook, Photos photos) {
        this.tasks = tasks;
        this.completions = completions;
        this.plans = plans;
        this.visits = visits;
        this.logbook = logbook;
        this.photos = photos;
    }

    @Transactional
    public void recordVisit(OpenTask task, VisitReport report, Officer officer) {
        completions.begin(task, officer, RegisterPart.PLAN_ITEM, RegisterPart.VISITS, RegisterPart.LOGBOOK);
        long itemId = Objects.requireNonNull(task.planItemId());
        long visitId = visits.record(plans.item(itemId), report, officer.userId());
        photos.attach(task.id(), visitId);
        completions.madeVisit(task, visitId);
        tasks.complete(
                task,
                new Values()
                        .with(GiveHelpProcess.HELP_RESULT, report.result().name())
                        .with(GiveHelpProcess.VISIT_ID, visitId));
    }

    @Transactional
    public void keyIntoLogbook(OpenTask task, String reference, LocalDate keyedOn, Officer recorder) {
        completions.begin(
                task, recorder, RegisterPart.LOGBOOK_OF_VISIT, RegisterPart.DEADLINE_MARKS, RegisterPart.HAND_UPS);
        logbook.key(task.caseId(), Objects.requireNonNull(task.visitId()), reference, keyedOn, recorder.userId());
        tasks.complete(task, new Values());
    }
}
