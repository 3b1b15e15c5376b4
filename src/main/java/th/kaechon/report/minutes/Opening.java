package th.kaechon.report.minutes;

import static th.kaechon.report.minutes.Wording.say;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import th.kaechon.report.docx.Columns;
import th.kaechon.report.docx.Docx;
import th.kaechon.thai.ThaiDigits;

/** From the title to the first item of the agenda: who met where and when, who was there, and that it was a quorum. */
final class Opening {

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final int NUMBER = (int) (1.1 * Docx.CENTIMETRE);
    private static final int NAME = (int) (5.3 * Docx.CENTIMETRE);
    private static final int POSITION = (int) (5.6 * Docx.CENTIMETRE);

    private Opening() {}

    static void write(Docx paper, MeetingRecord meeting) {
        MeetingHead head = meeting.head();
        paper.title(say("minutes.title"));
        paper.title(head.body());
        paper.title(say("ordinal", head.number()));
        String weekday = head.meetsOn().getDayOfWeek().getDisplayName(TextStyle.FULL, THAI);
        paper.centred(say("minutes.held", weekday, head.day(), Moments.time(head.meetsAt())));
        paper.centred(place(head));
        if (meeting.isInternal() && head.link() != null) {
            paper.centred(say("minutes.linkAddress", head.link()));
        }
        people(paper, meeting.attending());
        if (meeting.sittings().isEmpty()) {
            paper.labelledDots(say("began"), Agenda.LABEL);
        }
        for (Sitting sitting : meeting.sittings()) {
            sitting(paper, meeting, sitting);
        }
    }

    /** Without the address of an online meeting: it often bears a key, and the public version goes everywhere. */
    private static String place(MeetingHead head) {
        String place = head.place();
        if (place == null) {
            return say("minutes.link");
        }
        return say(head.link() == null ? "minutes.place" : "minutes.placeAndLink", ThaiDigits.of(place));
    }

    private static void people(Docx paper, List<Attending> all) {
        List<Attending> members = all.stream().filter(each -> !each.isGuest()).toList();
        group(paper, "present", members.stream().filter(Attending::present).toList());
        group(paper, "absent", members.stream().filter(each -> !each.present()).toList());
        group(
                paper,
                "guests",
                all.stream().filter(each -> each.isGuest() && each.present()).toList());
    }

    private static void group(Docx paper, String heading, List<Attending> people) {
        paper.heading(say(heading));
        if (people.isEmpty()) {
            paper.text(say("nobody"));
            return;
        }
        paper.list(
                Columns.of("", NUMBER, false)
                        .and("", NAME, false)
                        .and("", POSITION, false)
                        .andRest(""),
                rows -> {
                    int number = 1;
                    for (Attending person : people) {
                        rows.row(
                                ThaiDigits.of(number++) + ".",
                                person.name(),
                                ThaiDigits.of(person.position()),
                                say("role." + person.role()));
                    }
                });
    }

    private static void sitting(Docx paper, MeetingRecord meeting, Sitting sitting) {
        boolean several = meeting.sittings().size() > 1;
        if (several) {
            paper.heading(say("sitting", ThaiDigits.of(sitting.ordinal())));
        }
        String time = Moments.time(sitting.openedAt());
        paper.labelled(
                say("began"),
                several ? say("beganOn", time, Moments.day(sitting.heldOn())) : say("time", time),
                Agenda.LABEL);
        paper.text(say(
                sitting.ordinal() == 1 ? "quorum.met" : "quorum.again",
                ThaiDigits.of(sitting.present()),
                ThaiDigits.of(sitting.members()),
                ThaiDigits.of(sitting.quorum())));
        adjourned(paper, meeting, sitting);
    }

    /** Why, in somebody's own words, stands in the internal version alone. */
    private static void adjourned(Docx paper, MeetingRecord meeting, Sitting sitting) {
        LocalDateTime ended = sitting.endedAt();
        LocalDate resumes = sitting.resumesOn();
        if (ended == null || resumes == null) {
            return;
        }
        String said = say("adjournedUntil", Moments.time(ended), Moments.day(resumes));
        String because = sitting.adjournedBecause();
        if (meeting.isInternal() && because != null) {
            said += " " + say("because", because);
        }
        paper.labelled(say("adjourned"), said, Agenda.LABEL);
    }
}
