package th.kaechon.web.pages.meeting;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingAnswer;
import th.kaechon.meeting.MeetingKind;
import th.kaechon.meeting.MeetingNumber;
import th.kaechon.meeting.Subject;
import th.kaechon.report.meeting.ResultRow;

/** The Thai of what read models give as codes. */
@Component("meetingWords")
public class MeetingWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public String kind(String kind) {
        return MeetingKind.valueOf(kind).thai();
    }

    public String state(String state) {
        return Meeting.State.valueOf(state).thai();
    }

    public String number(int number, int year) {
        return new MeetingNumber(number, year).thai();
    }

    public String time(LocalTime time) {
        return TIME.format(time);
    }

    public String subject(String subject) {
        return Subject.valueOf(subject).thai();
    }

    public String row(String state) {
        return AgendaItem.State.valueOf(state).thai();
    }

    public String tone(String state) {
        return switch (AgendaItem.State.valueOf(state)) {
            case DONE -> "done";
            case FAILED -> "bad";
            case COMMITTING, POSTPONED -> "warn";
            case WAITING, ANSWERED, LEFT -> "";
        };
    }

    /** The answer in words: kind, class of the household, interventions with their agencies. */
    public String resolution(ResultRow row) {
        return Stream.of(kindOf(row.answer()), classOf(row.householdClass()), row.help())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String kindOf(@Nullable String answer) {
        return answer == null ? null : MeetingAnswer.Kind.valueOf(answer).thai();
    }

    private static @Nullable String classOf(@Nullable String householdClass) {
        return householdClass == null
                ? null
                : HouseholdClass.valueOf(householdClass).thai();
    }
}
