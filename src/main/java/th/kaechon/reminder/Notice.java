package th.kaechon.reminder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.kaechon.campaign.CampaignMilestone;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.campaign.Milestone;
import th.kaechon.thai.ThaiDates;

/**
 * One fact as it was told to one person: counts, dates and names of areas, nothing of a household.
 *
 * @param due what holds: the campaign's binding date, or a later one of single cases
 * @param campaign the campaign's dates as they were when it was told
 * @param place the tambon, amphoe or changwat in words
 * @param agency its name where the person works for one
 * @param parts the cases by area, for those who are told of others' work
 */
public record Notice(
        long id,
        String userId,
        FiscalYear year,
        String milestoneName,
        Kind kind,
        LocalDate due,
        CampaignMilestone campaign,
        Audience audience,
        String areaCode,
        String place,
        @Nullable String agency,
        int cases,
        List<Part> parts,
        LocalDate toldOn,
        @Nullable OffsetDateTime readAt) {

    /** Most urgent last, as its order in a digest is turned round. */
    public enum Kind {
        DUE,
        OVERDUE,
        ESCALATION,
        SUMMARY;

        public boolean late() {
            return this != DUE;
        }
    }

    public record Part(String area, int cases) {}

    public Notice {
        parts = List.copyOf(parts);
    }

    public Milestone milestone() {
        return campaign.milestone();
    }

    /** What of many cases is this person's own part: the list of cases does not tell it, the tasks do. */
    public boolean leadsToTasks() {
        return !hasCases() || audience == Audience.AGENCY || audience == Audience.RECORDER || waitsForChangwat();
    }

    private boolean waitsForChangwat() {
        return hasCases() && audience == Audience.CHANGWAT && kind != Kind.SUMMARY;
    }

    /** The changwat's meeting has a date but no cases. */
    public boolean hasCases() {
        return milestone() != Milestone.CHANGWAT_MEETING;
    }

    /** The whole fact as one Thai sentence, the same on the page and in a mail. */
    public String sentence() {
        String what = "%s %s".formatted(work(), place) + (hasCases() ? " %,d กรณี".formatted(cases) : "");
        return what + " " + when();
    }

    private String work() {
        return switch (audience) {
            case RECORDER -> "รอบันทึกลง TPMAP Logbook";
            case AGENCY -> "%s (%s)".formatted(milestoneName, agency);
            case CHANGWAT -> waitsForChangwat() ? "รอ ศจพ.จ. ดำเนินการ (%s)".formatted(milestoneName) : milestoneName;
            case TAMBON, AMPHOE -> milestoneName;
        };
    }

    private String when() {
        String date = ThaiDates.full(due);
        return switch (kind) {
            case DUE -> "ครบกำหนดวันที่ %s (%s)".formatted(date, left());
            case OVERDUE -> "เกินกำหนดวันที่ %s แล้ว".formatted(date);
            case ESCALATION -> "ยังไม่แล้วเสร็จเมื่อพ้นกำหนดวันที่ %s ขอให้เร่งรัดติดตาม".formatted(date);
            case SUMMARY -> "สรุปที่ยังไม่แล้วเสร็จเมื่อพ้นกำหนดวันที่ %s".formatted(date);
        };
    }

    private String left() {
        long days = ChronoUnit.DAYS.between(toldOn, due);
        return days == 0 ? "วันนี้" : "อีก %d วัน".formatted(days);
    }

    /** Which calendar's date it is, and the other's. */
    public String calendars() {
        String guideline = calendar("ปฏิทินแนวทาง", campaign.guidelineDue());
        String provincial = calendar("แผนจังหวัด", campaign.provincialDue());
        if (!due.equals(campaign.due())) {
            return "กำหนดเฉพาะครัวเรือน; %s; %s".formatted(guideline, provincial);
        }
        return campaign.dueByGuideline()
                ? "ยึดปฏิทินแนวทาง; %s".formatted(provincial)
                : "ยึดแผนจังหวัด; %s".formatted(guideline);
    }

    private static String calendar(String name, @Nullable LocalDate day) {
        return name + (day == null ? "ไม่ได้กำหนดวัน" : " " + ThaiDates.full(day));
    }

    /** ทุ่งพระยา 12, คู้ยายหมี 3. */
    public String partsInWords() {
        return parts.stream()
                .map(part -> "%s %,d".formatted(part.area(), part.cases()))
                .collect(Collectors.joining(", "));
    }
}
