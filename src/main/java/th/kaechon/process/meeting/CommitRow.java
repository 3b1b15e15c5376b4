package th.kaechon.process.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.assistance.PlanDecision;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.Refusal;
import th.kaechon.engine.EngineTransaction;
import th.kaechon.identity.Officer;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.AnswerRules;
import th.kaechon.meeting.Attendance;
import th.kaechon.meeting.CommitQueue;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.Meetings;
import th.kaechon.meeting.ProposedAnswers;
import th.kaechon.meeting.Resolutions;
import th.kaechon.meeting.Subject;
import th.kaechon.process.OpenTask;
import th.kaechon.process.householdcase.CaseWork;
import th.kaechon.process.householdcase.HouseholdCaseProcess;
import th.kaechon.process.takeback.TakeBack;

/**
 * Commits one row: everything is asked once more, then register, process, resolution and row change in one transaction. A
 * kill in between leaves the row as it was, to be committed by whoever looks next.
 */
@Component
class CommitRow {

    static final String MOVED_ON = "กรณีนี้เดินต่อไปแล้วนอกการประชุม จึงไม่มีเรื่องให้ลงมติ";

    private final CommitQueue queue;
    private final Meetings meetings;
    private final Attendance attendance;
    private final AnswerRules rules;
    private final ProposedAnswers proposed;
    private final Resolutions resolutions;
    private final Cases cases;
    private final CaseWork work;
    private final TakeBack takeBack;
    private final TaskService tasks;
    private final StaffDirectory staff;
    private final IdentityService identity;
    private final EngineTransaction engine;

    CommitRow(
            CommitQueue queue,
            Meetings meetings,
            Attendance attendance,
            AnswerRules rules,
            ProposedAnswers proposed,
            Resolutions resolutions,
            Cases cases,
            CaseWork work,
            TakeBack takeBack,
            TaskService tasks,
            StaffDirectory staff,
            IdentityService identity,
            EngineTransaction engine) {
        this.queue = queue;
        this.meetings = meetings;
        this.attendance = attendance;
        this.rules = rules;
        this.proposed = proposed;
        this.resolutions = resolutions;
        this.cases = cases;
        this.work = work;
        this.takeBack = takeBack;
        this.tasks = tasks;
        this.staff = staff;
        this.identity = identity;
        this.engine = engine;
    }

    /** The reason why the row could not be committed; nothing was written then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> commit(AgendaItem row, String userId) {
        Officer officer = staff.officer(userId);
        Meeting meeting = meetings.find(row.meetingId()).orElseThrow();
        if (!MeetingBodies.mayLead(meeting, officer)) {
            return Optional.of(new Refusal("ผู้บันทึกไม่มีสิทธิ์ในการประชุมนี้แล้ว"));
        }
        HouseholdCase household = cases.lock(row.caseId());
        Optional<Refusal> obstacle = reopened(row);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        identity.setAuthenticatedUserId(userId); // whom the engine's history names
        try {
            return complete(row, meeting, household, officer);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** In engine commands of its own: the task is found only when it has been written. */
    private Optional<Refusal> reopened(AgendaItem row) {
        Long corrected = row.corrects();
        return corrected == null
                ? Optional.empty()
                : takeBack.correct(resolutions.get(corrected).taskId(), Objects.requireNonNull(row.correctsBecause()));
    }

    private Optional<Refusal> complete(AgendaItem row, Meeting meeting, HouseholdCase household, Officer officer) {
        Optional<Task> found = waiting(row, household);
        if (found.isEmpty()) {
            return Optional.of(new Refusal(MOVED_ON));
        }
        Task task = found.get();
        MeetingAnswer answer = proposed.writtenOut(row);
        Optional<Refusal> refusal = refusal(row, answer, task, officer);
        if (refusal.isEmpty()) {
            LocalDate heldOn = attendance.heldOn(meeting.id());
            engine.withoutAuthorization(() -> {
                answered(open(task, household), row, answer, heldOn, officer);
                return officer; // now the engine writes; the next row waits only for what follows
            });
            resolutions.add(row, answer, task.getId(), officer.userId());
            queue.done(row);
        }
        return refusal;
    }

    private Optional<Task> waiting(AgendaItem row, HouseholdCase household) {
        return Optional.ofNullable(tasks.createNativeTaskQuery()
                .sql(
                        """
                        select t.* from public.act_ru_task t join public.act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = #{number} and t.task_def_key_ = #{key} and t.suspension_state_ = 1
                        """)
                .parameter("number", household.number().value())
                .parameter("key", keyOf(row.subject()))
                .singleResult());
    }

    private Optional<Refusal> refusal(AgendaItem row, MeetingAnswer answer, Task task, Officer officer) {
        String holder = task.getAssignee();
        if (row.corrects() == null && holder != null && !holder.equals(officer.userId())) {
            return Optional.of(new Refusal("%s รับงานของกรณีนี้ไปทำใน Tasklist แล้ว".formatted(staff.nameOf(holder))));
        }
        List<FieldRefusal> found = rules.refusals(row, answer);
        return found.stream().findFirst().map(first -> new Refusal(first.thai()));
    }

    private void answered(OpenTask task, AgendaItem row, MeetingAnswer answer, LocalDate heldOn, Officer officer) {
        boolean returned = answer.kind() == MeetingAnswer.Kind.RETURN;
        String text = answer.text();
        switch (row.subject()) {
            case CLASSIFY ->
                work.classify(task, Objects.requireNonNull(answer.householdClass()), heldOn, text, officer);
            case DECIDE -> {
                if (answer.kind() == MeetingAnswer.Kind.REFER) {
                    work.refer(task, heldOn, Objects.requireNonNull(text), officer);
                } else {
                    work.decide(task, new PlanDecision(heldOn, text, answer.items()), officer);
                }
            }
            case NAME_AGENCY -> {
                if (returned) {
                    work.returnJoining(task, Objects.requireNonNull(text), officer);
                } else {
                    work.nameJoiningAgency(task, answer.joining(), text, officer);
                }
            }
            case RECEIVE_REFERRAL -> {
                if (returned) {
                    work.returnReferral(task, Objects.requireNonNull(text), officer);
                } else {
                    work.receiveReferral(task, heldOn, Objects.requireNonNull(text), officer);
                }
            }
        }
    }

    private static String keyOf(Subject subject) {
        return switch (subject) {
            case CLASSIFY -> HouseholdCaseProcess.CLASSIFY_HOUSEHOLD;
            case DECIDE -> HouseholdCaseProcess.DECIDE_ASSISTANCE;
            case NAME_AGENCY -> HouseholdCaseProcess.NAME_JOINING_AGENCY;
            case RECEIVE_REFERRAL -> HouseholdCaseProcess.RECEIVE_REFERRAL;
        };
    }

    private static OpenTask open(Task task, HouseholdCase household) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                household.id(),
                null,
                null);
    }
}
