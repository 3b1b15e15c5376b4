package th.kaechon.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.kaechon.area.Amphoe;
import th.kaechon.area.Gazetteer;
import th.kaechon.area.Tambon;
import th.kaechon.household.Dimension;
import th.kaechon.household.MpiIndicator;

/**
 * Writes the demo register: 1,775 invented households that reproduce the letter's six tables. Run {@link #main} from the
 * project's directory after a change here and commit the two files; the same program always writes the same bytes.
 */
public final class DemoRegisterGenerator {

    static final String HOUSEHOLD_FILE = "tpmap-households.csv";
    static final String MEMBER_FILE = "tpmap-members.csv";

    private static final long SEED = 25660407L;
    /** Ages are as of the first day of fiscal year 2570. */
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 10, 1);

    private static final String NOTICE = "ข้อมูลสมมุติสำหรับการสาธิต ไม่มีบุคคล ครัวเรือน หรือเลขประจำตัวประชาชนจริง";
    private static final String REST_OF_HOUSE_CODE = "%07d";
    private static final int LINE_OF_POVERTY = 38_000;

    private final Random random = new Random(SEED);
    private final DemoNames names = new DemoNames(random);
    private final DemoPeople people = new DemoPeople(random, names, REFERENCE_DATE);
    private final Gazetteer areas = ReferenceData.areas();
    private final Map<Integer, Dimension> dimensions =
            ReferenceData.indicators().stream().collect(Collectors.toMap(MpiIndicator::code, MpiIndicator::dimension));
    private final Map<String, Integer> housesInTambon = new HashMap<>();
    private final Map<String, String> villageNames = new HashMap<>();
    private final Set<String> takenNames = new HashSet<>();
    private final List<List<String>> householdRows = new ArrayList<>();
    private final List<List<String>> memberRows = new ArrayList<>();

    private DemoRegisterGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/demo");
        Files.createDirectories(directory);
        for (Map.Entry<String, byte[]> file : generate().entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    static Map<String, byte[]> generate() {
        DemoRegisterGenerator generator = new DemoRegisterGenerator();
        generator.addHouseholds();
        return Map.of(HOUSEHOLD_FILE, generator.householdFile(), MEMBER_FILE, generator.memberFile());
    }

    private void addHouseholds() {
        List<SortedSet<Integer>> failed = new DemoVerdicts(random).draw();
        List<Tambon> places = places();
        for (int index = 0; index < failed.size(); index++) {
            addHousehold(places.get(index), failed.get(index));
        }
    }

    /** One tambon per household: the letter's number for each amphoe, unevenly spread over its tambon. */
    private List<Tambon> places() {
        List<Tambon> places = new ArrayList<>();
        for (Amphoe amphoe : ReferenceData.amphoe()) {
            List<Tambon> weighted = ReferenceData.tambon().stream()
                    .filter(tambon -> tambon.code().amphoe().equals(amphoe.code()))
                    .flatMap(tambon -> Stream.generate(() -> tambon).limit(1 + random.nextInt(4)))
                    .toList();
            for (int count = DemoVerdicts.householdsIn(amphoe.nameTh()); count > 0; count--) {
                places.add(weighted.get(random.nextInt(weighted.size())));
            }
        }
        places.sort(Comparator.comparing(tambon -> tambon.code().value()));
        return places;
    }

    private void addHousehold(Tambon tambon, SortedSet<Integer> failed) {
        String code = tambon.code().value();
        int number = housesInTambon.merge(code, 1, Integer::sum);
        String reference = "D%s-%04d".formatted(code, number);
        int moo = 1 + random.nextInt(5 + Integer.parseInt(code) % 9);
        List<DemoPerson> members = people.family(failed);
        DemoPerson head = members.get(0);
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(householdRows.size() + 1),
                reference,
                "ฉะเชิงเทรา",
                amphoeName(tambon),
                code,
                tambon.nameTh(),
                String.valueOf(moo),
                villageName(code, moo),
                random.nextInt(20) == 0
                        ? ""
                        : DemoPeople.OFFICE + REST_OF_HOUSE_CODE.formatted(householdRows.size() + 1),
                houseNumber(code, moo),
                head.title() + head.firstName() + " " + head.lastName(),
                head.citizenId(),
                String.valueOf(income(failed.contains(22)))));
        for (Dimension dimension : Dimension.values()) {
            row.add(verdict(dimension, failed));
        }
        householdRows.add(row);
        members.forEach(member -> memberRows.add(memberRow(reference, member)));
    }

    private static List<String> memberRow(String reference, DemoPerson person) {
        return List.of(
                reference,
                person.title(),
                person.firstName(),
                person.lastName(),
                person.sex().thai(),
                person.birthDateInBuddhistEra(),
                person.citizenId(),
                person.noCitizenIdReason(),
                person.relation().thai(),
                person.health().thai(),
                person.caresForSelf() ? "ได้" : "ไม่ได้",
                person.welfareCard() ? "มี" : "ไม่มี",
                person.failed().isEmpty() ? "" : codes(person.failed()));
    }

    private String verdict(Dimension dimension, Set<Integer> failed) {
        List<Integer> codes = failed.stream()
                .filter(code -> dimensions.get(code) == dimension)
                .sorted()
                .toList();
        return codes.isEmpty() ? "ผ่าน" : "ไม่ผ่าน " + codes(codes);
    }

    private static String codes(Iterable<Integer> codes) {
        StringBuilder joined = new StringBuilder();
        codes.forEach(code -> joined.append(joined.isEmpty() ? "" : ",").append(code));
        return "[" + joined + "]";
    }

    private String amphoeName(Tambon tambon) {
        return areas.find(tambon.code().amphoe()).map(Amphoe::nameTh).orElseThrow();
    }

    private String villageName(String tambon, int moo) {
        return villageNames.computeIfAbsent(tambon + moo, key -> {
            String name = names.village();
            while (!takenNames.add(tambon + name)) {
                name = names.village();
            }
            return name;
        });
    }

    private String houseNumber(String tambon, int moo) {
        String number = houseNumber();
        while (!takenNames.add(tambon + "/" + moo + "/" + number)) {
            number = houseNumber();
        }
        return number;
    }

    private String houseNumber() {
        int house = 1 + random.nextInt(280);
        return random.nextInt(4) == 0 ? house + "/" + (1 + random.nextInt(15)) : String.valueOf(house);
    }

    private int income(boolean poor) {
        if (poor) {
            return 9_000 + 100 * random.nextInt((LINE_OF_POVERTY - 9_000) / 100);
        }
        boolean overOneHundredThousand = random.nextInt(25) == 0;
        return overOneHundredThousand
                ? 100_500 + 500 * random.nextInt(60)
                : LINE_OF_POVERTY + 500 + 100 * random.nextInt(500);
    }

    private byte[] householdFile() {
        List<String> header = Stream.concat(Stream.of("ลำดับ"), HouseholdRows.COLUMNS.stream())
                .toList();
        List<String> total = List.of("รวม", String.valueOf(householdRows.size()), "ครัวเรือน");
        return csv(List.of(List.of(NOTICE), List.of("ครัวเรือนที่ตกเกณฑ์ MPI"), header), householdRows, total);
    }

    private byte[] memberFile() {
        List<String> total = List.of("รวม", String.valueOf(memberRows.size()), "คน");
        return csv(List.of(List.of(NOTICE), MemberRows.COLUMNS), memberRows, total);
    }

    /** As Excel takes it: byte order mark, CRLF, every cell quoted. */
    private static byte[] csv(List<List<String>> above, List<List<String>> rows, List<String> total) {
        String text = Stream.of(above, rows, List.of(total))
                .flatMap(List::stream)
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }
}
