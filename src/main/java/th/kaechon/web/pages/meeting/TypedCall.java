package th.kaechon.web.pages.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingCall;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.MeetingNumber;
import th.kaechon.thai.ThaiDates;
import th.kaechon.thai.ThaiText;

/** A call as it was typed, and as it is meant when it can be read. */
record TypedCall(Map<String, String> values, List<FieldRefusal> refusals, @Nullable MeetingCall call) {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,4}");

    /** What the form proposes at first. */
    static TypedCall proposed(MeetingNumber number, LocalDate meetsOn) {
        Map<String, String> values = numbered(number);
        values.put("meetsOn", ThaiDates.shortForm(meetsOn));
        values.put("meetsAt", "09:30");
        return new TypedCall(values, List.of(), null);
    }

    static TypedCall of(Meeting meeting, MeetingWords words) {
        Map<String, String> values = numbered(meeting.number());
        values.put("meetsOn", ThaiDates.shortForm(meeting.meetsOn()));
        values.put("meetsAt", words.time(meeting.meetsAt()));
        String place = meeting.place();
        String link = meeting.link();
        values.put("place", place == null ? "" : place);
        values.put("link", link == null ? "" : link);
        return new TypedCall(values, List.of(), null);
    }

    private static Map<String, String> numbered(MeetingNumber number) {
        Map<String, String> values = new HashMap<>();
        values.put("number", String.valueOf(number.number()));
        values.put("year", String.valueOf(number.year()));
        return values;
    }

    static TypedCall read(MeetingKind kind, String areaCode, Map<String, String> sent) {
        List<FieldRefusal> refusals = new ArrayList<>();
        int number = number("number", "กรุณาระบุครั้งที่เป็นตัวเลข เช่น 2", sent, refusals);
        int year = number("year", "กรุณาระบุปีเป็น พ.ศ. เช่น 2566", sent, refusals);
        LocalDate meetsOn = ThaiDates.parse(sent.getOrDefault("meetsOn", "")).orElse(null);
        if (meetsOn == null) {
            refusals.add(new FieldRefusal("meetsOn", "กรุณาระบุวันที่เป็น พ.ศ. เช่น 15/05/2566"));
        }
        LocalTime meetsAt = time(sent.getOrDefault("meetsAt", ""));
        if (meetsAt == null) {
            refusals.add(new FieldRefusal("meetsAt", "กรุณาระบุเวลา เช่น 09:30"));
        }
        return meetsOn == null || meetsAt == null || !refusals.isEmpty()
                ? new TypedCall(sent, refusals, null)
                : new TypedCall(
                        sent,
                        List.of(),
                        new MeetingCall(
                                kind,
                                areaCode,
                                new MeetingNumber(number, year),
                                meetsOn,
                                meetsAt,
                                text("place", sent),
                                text("link", sent)));
    }

    TypedCall refused(List<FieldRefusal> found) {
        return new TypedCall(values, found, null);
    }

    public Typed field(String key) {
        return Typed.of(key, values, refusals);
    }

    /** What is wrong with the call as a whole. */
    public @Nullable String obstacle() {
        return Typed.error("kind", refusals);
    }

    public String firstWrong() {
        return refusals.stream().map(FieldRefusal::field).findFirst().orElse("");
    }

    static int number(String key, String otherwise, Map<String, String> sent, List<FieldRefusal> refusals) {
        String typed = ThaiText.normalise(sent.getOrDefault(key, ""));
        if (SMALL_NUMBER.matcher(typed).matches()) {
            return Integer.parseInt(typed);
        }
        refusals.add(new FieldRefusal(key, otherwise));
        return 0;
    }

    private static @Nullable LocalTime time(String typed) {
        Matcher matcher = TIME.matcher(ThaiText.normalise(typed));
        return matcher.matches()
                ? LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    private static @Nullable String text(String key, Map<String, String> sent) {
        String typed = ThaiText.normalise(sent.getOrDefault(key, ""));
        return typed.isEmpty() ? null : typed;
    }
}
