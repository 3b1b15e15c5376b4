package th.kaechon.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import th.kaechon.household.Sex;

/** The head's name as the household list writes it, in one cell: title and first name joined, a space, the surname. */
record HeadName(String title, Sex sex, String firstName, String lastName) {

    private record Title(String full, Sex sex) {}

    /** Longer ones first: นางสาว begins with นาง. Military and police ranks are left out, they do not tell the sex. */
    private static final Map<String, Title> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("นางสาว", new Title("นางสาว", Sex.FEMALE));
        TITLES.put("น.ส.", new Title("นางสาว", Sex.FEMALE));
        TITLES.put("นาง", new Title("นาง", Sex.FEMALE));
        TITLES.put("นาย", new Title("นาย", Sex.MALE));
        TITLES.put("เด็กหญิง", new Title("เด็กหญิง", Sex.FEMALE));
        TITLES.put("ด.ญ.", new Title("เด็กหญิง", Sex.FEMALE));
        TITLES.put("เด็กชาย", new Title("เด็กชาย", Sex.MALE));
        TITLES.put("ด.ช.", new Title("เด็กชาย", Sex.MALE));
        TITLES.put("แม่ชี", new Title("แม่ชี", Sex.FEMALE));
        TITLES.put("พระ", new Title("พระ", Sex.MALE));
        TITLES.put("สามเณร", new Title("สามเณร", Sex.MALE));
    }

    static Optional<HeadName> parse(String cell) {
        return TITLES.entrySet().stream()
                .filter(title -> cell.startsWith(title.getKey()))
                .findFirst()
                .flatMap(title -> split(
                        title.getValue(),
                        cell.substring(title.getKey().length()).strip()));
    }

    private static Optional<HeadName> split(Title title, String names) {
        int space = names.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(
                        new HeadName(title.full(), title.sex(), names.substring(0, space), names.substring(space + 1)));
    }
}
