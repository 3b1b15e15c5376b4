package th.kaechon.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.kaechon.area.Amphoe;
import th.kaechon.area.AmphoeCode;
import th.kaechon.area.Gazetteer;
import th.kaechon.area.Tambon;
import th.kaechon.area.TambonCode;

/**
 * Reads where a household is. The code decides, since names repeat; the names in the same row must agree with it, or a slip of
 * one digit would send a team to the wrong tambon.
 */
final class TambonCells {

    static final String AMPHOE = "อำเภอ";
    static final String CODE = "รหัสตำบล";
    static final String NAME = "ตำบล";

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final Gazetteer areas;

    TambonCells(Gazetteer areas) {
        this.areas = areas;
    }

    Optional<Tambon> read(Row row) {
        Optional<String> amphoe = row.required(AMPHOE);
        Optional<String> name = row.required(NAME);
        Optional<TambonCode> code = row.required(CODE).flatMap(text -> tambonCode(row, text));
        Optional<Tambon> tambon = code.flatMap(areas::find);
        if (code.isPresent() && tambon.isEmpty()) {
            row.refuse(CODE, RefusalCode.TAMBON_UNKNOWN, code.get());
        }
        if (code.isPresent() && tambon.isPresent()) {
            amphoe.ifPresent(named -> checkAmphoe(row, code.get(), tambon.get(), named));
            name.ifPresent(named -> checkName(row, tambon.get(), named));
        }
        return tambon;
    }

    private static Optional<TambonCode> tambonCode(Row row, String text) {
        if (SIX_DIGITS.matcher(text).matches()) {
            return Optional.of(new TambonCode(text));
        }
        row.refuse(CODE, RefusalCode.TAMBON_CODE_FORM);
        return Optional.empty();
    }

    /** A list that still has a retired code may name the amphoe of that time, too. */
    private void checkAmphoe(Row row, TambonCode listed, Tambon tambon, String named) {
        String name = named.replaceFirst("^(อำเภอ|อ\\.) ?", "");
        boolean agrees = Stream.of(tambon.code().amphoe(), listed.amphoe())
                .anyMatch(code -> nameOf(code).equals(name));
        if (!agrees) {
            row.refuse(
                    AMPHOE,
                    RefusalCode.TAMBON_NOT_IN_AMPHOE,
                    listed,
                    nameOf(tambon.code().amphoe()));
        }
    }

    private static void checkName(Row row, Tambon tambon, String named) {
        if (!tambon.nameTh().equals(named.replaceFirst("^(ตำบล|ต\\.) ?", ""))) {
            row.refuse(NAME, RefusalCode.TAMBON_NAME_DIFFERS, tambon.code(), tambon.nameTh());
        }
    }

    private String nameOf(AmphoeCode code) {
        return areas.find(code).map(Amphoe::nameTh).orElse("");
    }
}
