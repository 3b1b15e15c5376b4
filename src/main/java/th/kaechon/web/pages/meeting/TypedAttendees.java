package th.kaechon.web.pages.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import th.kaechon.meeting.Attendance.Quorate;
import th.kaechon.meeting.Attendee;
import th.kaechon.meeting.FieldRefusal;
import th.kaechon.meeting.MeetingRules.Quorum;
import th.kaechon.thai.ThaiText;

/**
 * The list of attendees as it is typed.
 *
 * @param fresh the row that was just added, where the officer goes on typing; none is -1
 */
record TypedAttendees(List<Attendee> rows, List<FieldRefusal> refusals, int fresh) {

    private static final Attendee EMPTY = new Attendee("", "", Attendee.Role.MEMBER, false);

    static TypedAttendees of(List<Attendee> saved) {
        return new TypedAttendees(saved, List.of(), -1);
    }

    /** The rows' fields come in their order; a box that is not ticked sends nothing, so ticks bear the row's place. */
    static TypedAttendees read(MultiValueMap<String, String> sent) {
        List<String> names = all("name", sent);
        List<Attendee> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            rows.add(new Attendee(
                    ThaiText.normalise(names.get(row)),
                    ThaiText.normalise(at("position", row, sent)),
                    role(at("role", row, sent)),
                    all("present", sent).contains(String.valueOf(row))));
        }
        return of(rows);
    }

    private static List<String> all(String key, MultiValueMap<String, String> sent) {
        return Objects.requireNonNullElse(sent.get(key), List.of());
    }

    private static String at(String key, int row, MultiValueMap<String, String> sent) {
        List<String> values = all(key, sent);
        return row < values.size() ? values.get(row) : "";
    }

    private static Attendee.Role role(String typed) {
        for (Attendee.Role role : Attendee.Role.values()) {
            if (role.name().equals(typed)) {
                return role;
            }
        }
        return Attendee.Role.MEMBER;
    }

    TypedAttendees withRow() {
        List<Attendee> more = new ArrayList<>(rows);
        more.add(EMPTY);
        return new TypedAttendees(more, List.of(), rows.size());
    }

    TypedAttendees without(int row) {
        List<Attendee> fewer = new ArrayList<>(rows);
        if (row >= 0 && row < fewer.size()) {
            fewer.remove(row);
        }
        return of(fewer);
    }

    /** Rows in which nobody was named are not meant. */
    TypedAttendees meant() {
        return of(rows.stream()
                .filter(row -> !row.name().isEmpty() || !row.position().isEmpty())
                .toList());
    }

    TypedAttendees refused(List<FieldRefusal> found) {
        return new TypedAttendees(rows, found, -1);
    }

    Quorate quorate(Quorum quorum) {
        List<Attendee> members = meant().rows().stream().filter(Attendee::votes).toList();
        int present = (int) members.stream().filter(Attendee::present).count();
        return new Quorate(members.size(), present, quorum.of(members.size()));
    }

    public @Nullable String error(int row) {
        return Typed.error("attendees[%d].name".formatted(row), refusals);
    }

    /** What is wrong with the list as a whole. */
    public @Nullable String obstacle() {
        return Typed.error("attendees", refusals);
    }
}
