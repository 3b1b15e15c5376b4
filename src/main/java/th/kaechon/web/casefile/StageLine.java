package th.kaechon.web.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.Milestone;
import th.kaechon.casefile.OverdueMark;
import th.kaechon.casefile.OwnDate;

/** How far a case has come along the letter's steps, gathered under the milestones that have a date. */
public record StageLine(List<Phase> phases) {

    public enum Kind {
        VERIFY("ตรวจสอบ"),
        FOUR_T("วิเคราะห์ ๔ท"),
        CLASSIFY("จำแนก"),
        TARGET("ชี้เป้า"),
        HELP("ช่วยเหลือ"),
        LOGBOOK("บันทึก Logbook"),
        CLOSE("ทบทวนและปิด");

        private final String thai;

        Kind(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public enum State {
        DONE("เสร็จแล้ว"),
        CURRENT("กำลังทำ"),
        TODO("ยังไม่ถึง"),
        SKIPPED("ไม่ต้องทำ");

        private final String thai;

        State(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }
    }

    public record Step(Kind kind, State state, @Nullable LocalDate doneOn) {}

    public record Phase(String name, List<Step> steps, @Nullable Deadline deadline) {}

    static StageLine of(
            Progress progress,
            List<CampaignMilestone> calendar,
            List<OwnDate> ownDates,
            List<OverdueMark> marks,
            LocalDate today) {
        Map<Kind, Step> steps = steps(progress);
        Calendar dates = new Calendar(calendar, ownDates, marks, progress.closedOn() != null, today);
        return new StageLine(List.of(
                dates.phase(
                        "วิเคราะห์สภาพปัญหา ๔ท",
                        Milestone.FOUR_T,
                        among(steps, Kind.VERIFY, Kind.FOUR_T, Kind.CLASSIFY)),
                dates.phase("ชี้เป้าและมอบหมาย", Milestone.TARGETING, among(steps, Kind.TARGET)),
                dates.phase("ช่วยเหลือและบันทึก Logbook", Milestone.ASSISTANCE, among(steps, Kind.HELP, Kind.LOGBOOK)),
                new Phase("ทบทวนผล", among(steps, Kind.CLOSE), null)));
    }

    /** Whether the case is late as it stands now, late entries not counted. */
    public boolean isLate() {
        return deadlines().anyMatch(Deadline::isLate);
    }

    /** Whether it joined after a milestone of its campaign and has dates of its own. */
    public boolean isLateJoiner() {
        return deadlines().anyMatch(deadline -> deadline.lateJoinerDue() != null);
    }

    public boolean isEnteredLate() {
        return deadlines().anyMatch(deadline -> deadline.timing() == Deadline.Timing.ENTERED_LATE);
    }

    private Stream<Deadline> deadlines() {
        return phases.stream().map(Phase::deadline).filter(Objects::nonNull);
    }

    private static Map<Kind, Step> steps(Progress progress) {
        Map<Kind, @Nullable LocalDate> done = new EnumMap<>(Kind.class);
        done.put(Kind.VERIFY, progress.verifiedOn());
        done.put(Kind.FOUR_T, progress.analysedOn());
        done.put(Kind.CLASSIFY, progress.classifiedOn());
        done.put(Kind.TARGET, progress.decidedOn());
        done.put(Kind.HELP, progress.helpedOn());
        done.put(Kind.LOGBOOK, progress.loggedOn());
        done.put(Kind.CLOSE, progress.closedOn());
        Map<Kind, Step> steps = new EnumMap<>(Kind.class);
        boolean reached = false;
        for (Kind kind : Kind.values()) {
            LocalDate day = done.get(kind);
            State state = state(kind, day, reached, progress);
            reached = reached || state == State.CURRENT && !(kind == Kind.HELP && progress.visited());
            steps.put(kind, new Step(kind, state, day));
        }
        return steps;
    }

    /** Help and Logbook go on side by side: a visit is keyed while the next one is planned. */
    private static State state(Kind kind, @Nullable LocalDate doneOn, boolean reached, Progress progress) {
        if (doneOn != null) {
            return State.DONE;
        }
        boolean ofHelp = kind == Kind.TARGET || kind == Kind.HELP || kind == Kind.LOGBOOK;
        if (progress.closedOn() != null || progress.skipsHelp() && ofHelp) {
            return State.SKIPPED;
        }
        return reached ? State.TODO : State.CURRENT;
    }

    private static List<Step> among(Map<Kind, Step> steps, Kind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> Objects.requireNonNull(steps.get(kind)))
                .toList();
    }

    private record Calendar(
            List<CampaignMilestone> milestones,
            List<OwnDate> ownDates,
            List<OverdueMark> marks,
            boolean closed,
            LocalDate today) {

        Phase phase(String name, Milestone milestone, List<Step> steps) {
            boolean skipped = closed || steps.stream().allMatch(step -> step.state() == State.SKIPPED);
            return milestones.stream()
                    .filter(candidate -> candidate.milestone() == milestone)
                    .findFirst()
                    .map(found -> new Phase(
                            name,
                            steps,
                            Deadline.of(
                                    found,
                                    StageLines.own(ownDates, milestone),
                                    mark(milestone),
                                    doneOn(steps),
                                    skipped,
                                    today)))
                    .orElseGet(() -> new Phase(name, steps, null));
        }

        private Optional<OverdueMark> mark(Milestone milestone) {
            return marks.stream().filter(mark -> mark.milestone() == milestone).findFirst();
        }

        /** The last of its steps' days, null while one is open. */
        private static @Nullable LocalDate doneOn(List<Step> steps) {
            return steps.stream().allMatch(step -> step.state() == State.DONE)
                    ? steps.stream()
                            .map(Step::doneOn)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null)
                    : null;
        }
    }
}
