package th.kaechon.report.minutes;

import static th.kaechon.report.minutes.Wording.say;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.kaechon.thai.ThaiDigits;

/**
 * The agency that a letter goes to.
 *
 * @param seat where it has its offices: an amphoe's office is named in the table without the amphoe
 */
record Addressee(String code, String name, @Nullable String seat) {

    /** สำนักงานเกษตรอำเภอ becomes สำนักงานเกษตรอำเภอสนามชัยเขต in a letter of that amphoe's centre. */
    String nameIn(MeetingHead head) {
        String digits = ThaiDigits.of(name);
        if (!head.kind().equals("AMPHOE") || seat == null) {
            return digits;
        }
        return switch (seat) {
            case "AMPHOE" -> ofAmphoe(digits, head.areaName());
            case "TAMBON" -> say("letter.to.TAMBON", digits, head.areaName());
            default -> digits;
        };
    }

    private static String ofAmphoe(String name, String amphoe) {
        Matcher unnamed =
                Pattern.compile(Pattern.quote(say("amphoe")) + "(?= \\(|$)").matcher(name);
        return unnamed.find()
                ? unnamed.replaceFirst(Matcher.quoteReplacement(say("amphoe") + amphoe))
                : say("letter.to.AMPHOE", name, amphoe);
    }
}
