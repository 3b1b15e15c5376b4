package th.kaechon.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small list for tests: sound rows, of which a test spoils one cell. */
final class SampleList {

    static final String HOUSEHOLD_FILE = "households.csv";
    static final String MEMBER_FILE = "members.csv";

    private final List<Map<String, String>> households = new ArrayList<>();
    private final List<Map<String, String>> members = new ArrayList<>();

    /** A synthetic citizen id: office 9999 does not exist. */
    static String citizenId(int number) {
        String digits = "19999%07d".formatted(number);
        int sum = IntStream.range(0, digits.length())
                .map(position -> (13 - position) * Character.digit(digits.charAt(position), 10))
                .sum();
        return digits + (11 - sum % 11) % 10;
    }

    /** A household in คู้ยายหมี that fails 21 and 22, with a head of that age. {@code citizenId} may be empty. */
    SampleList add(String reference, String citizenId, String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        HouseholdRows.COLUMNS.forEach(column -> row.put(column, "ผ่าน"));
        row.put(Sheet.HOUSEHOLD, reference);
        row.put(HouseholdRows.CHANGWAT, "ฉะเชิงเทรา");
        row.put(TambonCells.AMPHOE, "สนามชัยเขต");
        row.put(TambonCells.CODE, "240801");
        row.put(TambonCells.NAME, "คู้ยายหมี");
        row.put(HouseholdRows.MOO, "4");
        row.put(HouseholdRows.VILLAGE, "บ้านหนองบัว");
        row.put(HouseholdRows.HOUSE_CODE, "99990000001");
        row.put(HouseholdRows.HOUSE_NUMBER, "12/3");
        row.put(HouseholdRows.HEAD, "นายสมชาย ตัวอย่างดี");
        row.put(HouseholdRows.CITIZEN_ID, citizenId);
        row.put(HouseholdRows.INCOME, "25,400");
        row.put("รายได้", "ไม่ผ่าน [21,22]");
        change(row, changes);
        households.add(row);
        return this;
    }

    SampleList addMember(String reference, String citizenId, String relation, String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        MemberRows.COLUMNS.forEach(column -> row.put(column, ""));
        row.put(Sheet.HOUSEHOLD, reference);
        row.put(MemberRows.TITLE, "นาย");
        row.put(MemberRows.FIRST_NAME, "สมชาย");
        row.put(MemberRows.LAST_NAME, "ตัวอย่างดี");
        row.put(MemberRows.SEX, "ชาย");
        row.put(MemberRows.BIRTH_DATE, "07/04/2500");
        row.put(MemberRows.CITIZEN_ID, citizenId);
        row.put(MemberRows.RELATION, relation);
        row.put(MemberRows.HEALTH, "ปกติ");
        row.put(MemberRows.CARES_FOR_SELF, "ได้");
        row.put(MemberRows.WELFARE_CARD, "มี");
        change(row, changes);
        members.add(row);
        return this;
    }

    ListFiles files() {
        return files(StandardCharsets.UTF_8);
    }

    ListFiles files(Charset charset) {
        ListFile householdFile = new ListFile(HOUSEHOLD_FILE, csv(households).getBytes(charset));
        return members.isEmpty()
                ? ListFiles.of(householdFile)
                : ListFiles.of(
                        householdFile, new ListFile(MEMBER_FILE, csv(members).getBytes(charset)));
    }

    String householdText() {
        return csv(households);
    }

    private static void change(Map<String, String> row, String... changes) {
        for (int index = 0; index < changes.length; index += 2) {
            row.put(changes[index], changes[index + 1]);
        }
    }

    private static String csv(List<Map<String, String>> rows) {
        List<Iterable<String>> lines = new ArrayList<>();
        lines.add(rows.get(0).keySet());
        rows.forEach(row -> lines.add(row.values()));
        return lines.stream().map(SampleList::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Iterable<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add('"' + cell + '"'));
        return String.join(",", quoted);
    }
}
