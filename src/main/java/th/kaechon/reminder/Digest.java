package th.kaechon.reminder;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.kaechon.thai.ThaiDates;

/** All that is new to one person on one day, as one mail. */
record Digest(String userId, LocalDate day, List<Notice> notices) {

    private static final Comparator<Notice> MOST_URGENT_FIRST = Comparator.comparing(Notice::kind)
            .reversed()
            .thenComparing(Notice::due)
            .thenComparing(Notice::areaCode);

    Digest {
        notices = notices.stream().sorted(MOST_URGENT_FIRST).toList();
    }

    String subject() {
        return "แก้จน: แจ้งเตือน %d เรื่อง วันที่ %s".formatted(notices.size(), ThaiDates.full(day));
    }

    String body(URI base) {
        return Stream.of(
                        section("เกินกำหนด", true),
                        section("ใกล้ครบกำหนด", false),
                        "ดูรายการและเปิดงานได้ที่ %s".formatted(base.resolve("/notices")),
                        "จดหมายนี้ส่งโดยอัตโนมัติ มีเพียงจำนวน วันที่ และชื่อพื้นที่ ไม่มีข้อมูลส่วนบุคคลของครัวเรือน")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String section(String title, boolean late) {
        List<String> lines = notices.stream()
                .filter(notice -> notice.kind().late() == late)
                .map(Digest::line)
                .toList();
        return lines.isEmpty() ? "" : title + "\n" + String.join("\n", lines);
    }

    private static String line(Notice notice) {
        String parts = notice.partsInWords();
        return "- " + notice.sentence() + "\n  " + notice.calendars()
                + (parts.isEmpty() ? "" : "\n  แยกตามพื้นที่: " + parts);
    }
}
