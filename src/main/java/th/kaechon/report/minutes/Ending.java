package th.kaechon.report.minutes;

import static th.kaechon.report.minutes.Wording.say;

import java.time.LocalDateTime;
import th.kaechon.report.docx.Docx;

/** When the meeting ended and who answers for the minutes; their names are written by hand. */
final class Ending {

    private Ending() {}

    static void write(Docx paper, MeetingRecord meeting) {
        LocalDateTime ended = meeting.sittings().stream()
                .reduce((before, last) -> last)
                .map(Sitting::endedAt)
                .orElse(null);
        if (ended == null || !meeting.head().isClosed()) {
            paper.labelledDots(say("ended"), Agenda.LABEL);
        } else {
            paper.labelled(say("ended"), say("time", Moments.time(ended)), Agenda.LABEL);
        }
        for (String who : new String[] {"sign.writer", "sign.checker"}) {
            paper.signature("", say("sign"), say("sign.name"), say("sign.position"), say(who));
        }
    }
}
