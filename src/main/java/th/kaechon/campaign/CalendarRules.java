package th.kaechon.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CalendarRefusal.Field;
import th.kaechon.thai.ThaiDates;

/**
 * What an edited calendar of a fiscal year must hold to. All refusals are found at once, one at most for each field.
 *
 * @param names the milestones' Thai names
 */
public record CalendarRules(FiscalYear year, LocalDate today, Map<Milestone, String> names) {

    private static final int MOST_WARNINGS = 5;
    private static final int EARLIEST_WARNING = 90; // days before

    public CalendarRules {
        names = Map.copyOf(names);
    }

    public List<CalendarRefusal> refusals(List<CampaignMilestone> current, List<CampaignMilestone> wanted) {
        List<CampaignMilestone> ordered = wanted.stream()
                .sorted(Comparator.comparing(CampaignMilestone::milestone))
                .toList();
        Map<String, CalendarRefusal> first = new LinkedHashMap<>();
        Stream.of(
                        ordered.stream().flatMap(milestone -> alone(milestone, of(milestone.milestone(), current))),
                        inOrder(Field.GUIDELINE_DUE, ordered, CampaignMilestone::guidelineDue),
                        inOrder(Field.PROVINCIAL_DUE, ordered, CampaignMilestone::provincialDue),
                        inOrder(null, ordered, CalendarRules::bindingOnCases))
                .flatMap(Function.identity())
                .forEach(refusal -> first.putIfAbsent(refusal.key(), refusal));
        return List.copyOf(first.values());
    }

    private static Optional<CampaignMilestone> of(Milestone milestone, List<CampaignMilestone> calendar) {
        return calendar.stream()
                .filter(candidate -> candidate.milestone() == milestone)
                .findFirst();
    }

    private Stream<CalendarRefusal> alone(CampaignMilestone wanted, Optional<CampaignMilestone> current) {
        return Stream.of(
                        hasDate(wanted),
                        date(wanted, Field.GUIDELINE_DUE, current, CampaignMilestone::guidelineDue),
                        date(wanted, Field.PROVINCIAL_FROM, current, CampaignMilestone::provincialFrom),
                        date(wanted, Field.PROVINCIAL_DUE, current, CampaignMilestone::provincialDue),
                        window(wanted),
                        binding(wanted, current),
                        warnings(wanted))
                .flatMap(Optional::stream);
    }

    private static Optional<CalendarRefusal> hasDate(CampaignMilestone wanted) {
        return wanted.hasDue()
                ? Optional.empty()
                : refuse(wanted, dateField(wanted), "กรุณากรอกวันครบกำหนดอย่างน้อยหนึ่งปฏิทิน");
    }

    /** A date that stays as it was may lie in the past; a changed one would make cases late before anybody knew. */
    private Optional<CalendarRefusal> date(
            CampaignMilestone wanted,
            Field field,
            Optional<CampaignMilestone> current,
            Function<CampaignMilestone, @Nullable LocalDate> which) {
        LocalDate day = which.apply(wanted);
        if (day == null) {
            return Optional.empty();
        }
        if (day.isBefore(year.firstDay()) || day.isAfter(year.lastDay())) {
            return refuse(
                    wanted,
                    field,
                    "วันที่ต้องอยู่ในปีงบประมาณ %d (%s ถึง %s)"
                            .formatted(year.value(), ThaiDates.full(year.firstDay()), ThaiDates.full(year.lastDay())));
        }
        boolean changed = !day.equals(current.map(which::apply).orElse(null));
        return changed && day.isBefore(today)
                ? refuse(wanted, field, "เปลี่ยนเป็นวันที่ผ่านมาแล้วไม่ได้ วันนี้คือวันที่ " + ThaiDates.full(today))
                : Optional.empty();
    }

    private static Optional<CalendarRefusal> window(CampaignMilestone wanted) {
        LocalDate from = wanted.provincialFrom();
        LocalDate until = wanted.provincialDue();
        if (from == null) {
            return Optional.empty();
        }
        if (until == null) {
            return refuse(wanted, Field.PROVINCIAL_DUE, "กรุณากรอกวันสิ้นสุดของช่วงเวลา หรือลบวันเริ่ม");
        }
        return until.isBefore(from)
                ? refuse(
                        wanted,
                        Field.PROVINCIAL_DUE,
                        "ช่วงเวลาสิ้นสุดก่อนวันเริ่ม (%s)".formatted(ThaiDates.full(from)))
                : Optional.empty();
    }

    /** The other calendar binding, or a date taken away, can bring into force one that has passed, though none was changed. */
    private Optional<CalendarRefusal> binding(CampaignMilestone wanted, Optional<CampaignMilestone> current) {
        if (!wanted.hasDue() || current.isEmpty()) {
            return Optional.empty();
        }
        CampaignMilestone before = current.get();
        LocalDate due = wanted.due();
        boolean stoodThere = due.equals(before.guidelineDue()) || due.equals(before.provincialDue());
        return stoodThere && !due.equals(before.due()) && due.isBefore(today)
                ? refuse(wanted, Field.BINDING, "กำหนดของปฏิทินที่เลือก (%s) ผ่านมาแล้ว".formatted(ThaiDates.full(due)))
                : Optional.empty();
    }

    private static Optional<CalendarRefusal> warnings(CampaignMilestone wanted) {
        List<Integer> days = wanted.warningDays();
        if (days.stream().anyMatch(day -> day < 1 || day > EARLIEST_WARNING)) {
            return refuse(
                    wanted, Field.WARNING_DAYS, "เตือนล่วงหน้าได้ตั้งแต่ 1 ถึง %d วัน".formatted(EARLIEST_WARNING));
        }
        if (days.size() > MOST_WARNINGS) {
            return refuse(wanted, Field.WARNING_DAYS, "เตือนได้ไม่เกิน %d ครั้ง".formatted(MOST_WARNINGS));
        }
        return new HashSet<>(days).size() < days.size()
                ? refuse(wanted, Field.WARNING_DAYS, "มีจำนวนวันซ้ำกัน")
                : Optional.empty();
    }

    /**
     * The letter's order. The meeting of the changwat centre is in the provincial plan alone and binds no case, so it is held
     * against that plan: its 25 May comes before the guideline's 31 May for targeting, and rightly so.
     */
    private Stream<CalendarRefusal> inOrder(
            @Nullable Field field,
            List<CampaignMilestone> ordered,
            Function<CampaignMilestone, @Nullable LocalDate> which) {
        List<CalendarRefusal> found = new ArrayList<>();
        CampaignMilestone latest = null;
        for (CampaignMilestone next : ordered) {
            LocalDate day = which.apply(next);
            if (day == null) {
                continue;
            }
            LocalDate before = latest == null ? day : Objects.requireNonNull(which.apply(latest));
            if (latest != null && day.isBefore(before)) {
                found.add(earlier(next, field == null ? dateField(next) : field, latest, before));
            } else {
                latest = next;
            }
        }
        return found.stream();
    }

    private CalendarRefusal earlier(
            CampaignMilestone next, Field field, CampaignMilestone before, LocalDate beforeDue) {
        return new CalendarRefusal(
                next.milestone(),
                field,
                "ต้องไม่ก่อนกำหนดของขั้น “%s” (%s)"
                        .formatted(
                                names.getOrDefault(
                                        before.milestone(), before.milestone().name()),
                                ThaiDates.full(beforeDue)));
    }

    private static @Nullable LocalDate bindingOnCases(CampaignMilestone wanted) {
        return wanted.milestone() == Milestone.CHANGWAT_MEETING || !wanted.hasDue() ? null : wanted.due();
    }

    /** Where the date that holds is typed, or would be. */
    private static Field dateField(CampaignMilestone wanted) {
        boolean byGuideline = wanted.hasDue() ? wanted.dueByGuideline() : wanted.guidelineBinds();
        return byGuideline && wanted.milestone() != Milestone.CHANGWAT_MEETING
                ? Field.GUIDELINE_DUE
                : Field.PROVINCIAL_DUE;
    }

    private static Optional<CalendarRefusal> refuse(CampaignMilestone wanted, Field field, String thai) {
        return Optional.of(new CalendarRefusal(wanted.milestone(), field, thai));
    }

    /** Whether two calendars hold the same, whatever the order of their lines. */
    public static boolean isSame(List<CampaignMilestone> one, List<CampaignMilestone> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }
}
