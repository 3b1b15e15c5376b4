package th.kaechon.report.minutes;

import static th.kaechon.report.minutes.Wording.say;
import static th.kaechon.report.minutes.Wording.sayFirst;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.kaechon.thai.ThaiDigits;

/** One resolution as the minutes read it out. What somebody typed is in the internal version alone. */
final class ResolutionWords {

    private ResolutionWords() {}

    /** ตามที่เสนอ, ส่งต่อ ศจพ.จ. …: what is counted in the summary too. */
    static String result(Resolution.Row row) {
        String householdClass = row.householdClass();
        return sayFirst(
                "kind." + row.subject() + "." + row.kind(),
                "kind." + row.kind(),
                householdClass == null ? "" : say("class." + householdClass));
    }

    /** @param internal with the indicator and every word that somebody typed */
    static String cell(Resolution resolution, boolean internal) {
        List<String> lines = new ArrayList<>();
        Resolution.Corrected corrects = resolution.corrects();
        if (corrects != null) {
            lines.add(say("corrects", number(corrects), ThaiDigits.of(corrects.ordinal())));
        }
        String because = resolution.row().correctsBecause();
        if (internal && because != null) {
            lines.add(say("correctsBecause", because));
        }
        lines.add(result(resolution.row()));
        for (Resolution.Item item : resolution.items()) {
            lines.add(item(resolution.row().subject(), item, internal));
            String reason = item.reason();
            if (internal && reason != null) {
                lines.add(say("reason", reason));
            }
        }
        String text = resolution.row().text();
        if (internal && text != null) {
            lines.add(say(resolution.row().subject().equals("RECEIVE_REFERRAL") ? "plan" : "reason", text));
        }
        if (!internal && resolution.hasFreeText()) {
            lines.add(say("inside"));
        }
        return String.join("\n", lines);
    }

    static String correction(Resolution resolution) {
        Resolution.Corrected corrected = Objects.requireNonNull(resolution.corrects());
        return say(
                "correction",
                resolution.row().caseNumber(),
                ThaiDigits.of(resolution.row().ordinal()),
                number(corrected),
                ThaiDigits.of(corrected.ordinal()));
    }

    /** The menu's name; an own solution has none that may be told to everybody. */
    static String intervention(@Nullable String menuEntryName, @Nullable String ownSolution) {
        if (ownSolution != null) {
            return say("item.outside");
        }
        return menuEntryName == null ? say("item.nothing") : ThaiDigits.of(menuEntryName);
    }

    static String house(Resolution.@Nullable House house) {
        if (house == null) {
            return "";
        }
        String head = house.head();
        String name = head == null ? say("house.noHead") : head;
        return name + "\n"
                + say(
                        "house.address",
                        ThaiDigits.of(house.houseNumber()),
                        ThaiDigits.of(house.moo()),
                        house.villageName());
    }

    private static String item(String subject, Resolution.Item item, boolean internal) {
        String ownSolution = item.ownSolution();
        String intervention = internal && ownSolution != null
                ? say("item.outside.internal", ownSolution)
                : intervention(item.menuEntryName(), ownSolution);
        String help =
                internal ? say("item.indicator", intervention, ThaiDigits.of(item.indicatorCode())) : intervention;
        String key = "item." + subject + (item.inAmphoe() || !subject.equals("DECIDE") ? "" : ".absent");
        return sayFirst(key, "item.other", help, ThaiDigits.of(item.agencyName()));
    }

    private static String number(Resolution.Corrected corrected) {
        return ThaiDigits.of(corrected.numberInYear() + "/" + corrected.year());
    }
}
