package th.kaechon.web.pages.decide;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.kaechon.area.AmphoeCode;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.assistance.Menu;
import th.kaechon.assistance.MenuEntry;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.identity.Officer;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.meeting.Meeting;
import th.kaechon.policy.MenuReasons;
import th.kaechon.report.meeting.AgendaRow;
import th.kaechon.report.meeting.AgendaRows;
import th.kaechon.report.meeting.IndicatorNames;

/** Puts the rows of a meeting and the texts they share together, for the whole page and for the rows that changed. */
@Component
class DecideScreen {

    /** Rows of one tambon, in the agenda's order. */
    record Group(String code, String name, List<ScreenRow> rows) {}

    record Content(List<Group> groups, String dictionary) {}

    private static final int AMPHOE_DIGITS = 4;

    private final AgendaRows rows;
    private final MenuReasons reasons;
    private final Menu menu;
    private final Agencies agencies;
    private final IndicatorNames indicators;
    private final StaffDirectory staff;
    private final ObjectMapper json;

    DecideScreen(
            AgendaRows rows,
            MenuReasons reasons,
            Menu menu,
            Agencies agencies,
            IndicatorNames indicators,
            StaffDirectory staff,
            ObjectMapper json) {
        this.rows = rows;
        this.reasons = reasons;
        this.menu = menu;
        this.agencies = agencies;
        this.indicators = indicators;
        this.staff = staff;
        this.json = json;
    }

    Content whole(Meeting meeting, Officer officer) {
        Dictionary dictionary = new Dictionary(reasons.reader());
        List<Group> groups = groups(rows.of(meeting.id(), officer.scope().likePatterns()), dictionary);
        return new Content(groups, Dictionary.json(json, words(meeting, dictionary)));
    }

    /** What changed after a revision. Its reasons stand in the page already, so rows keep theirs. */
    List<Group> after(Meeting meeting, long revision, Officer officer) {
        return groups(
                rows.after(meeting.id(), revision, officer.scope().likePatterns()), new Dictionary(reasons.reader()));
    }

    private List<Group> groups(List<AgendaRow> found, Dictionary dictionary) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<ScreenRow>> byTambon = found.stream()
                .map(row -> screenRow(row, dictionary, names))
                .collect(Collectors.groupingBy(row -> row.row().tambonCode(), LinkedHashMap::new, Collectors.toList()));
        return byTambon.entrySet().stream()
                .map(each ->
                        new Group(each.getKey(), each.getValue().get(0).row().tambon(), each.getValue()))
                .toList();
    }

    private ScreenRow screenRow(AgendaRow row, Dictionary dictionary, Map<String, String> names) {
        List<ScreenRow.Line> lines = row.lines().stream()
                .map(line -> new ScreenRow.Line(line, dictionary.reasonOf(line)))
                .toList();
        String officer = row.answeredBy();
        return new ScreenRow(row, lines, officer == null ? "" : names.computeIfAbsent(officer, staff::nameOf));
    }

    private Map<String, Object> words(Meeting meeting, Dictionary dictionary) {
        Map<String, Object> words = new TreeMap<>();
        words.put("entries", menu.entries().stream().collect(Collectors.toMap(MenuEntry::id, MenuEntry::name)));
        words.put("agencies", agenciesOf(meeting));
        words.put("indicators", indicators.all());
        words.put("reasons", dictionary.reasons());
        words.put(
                "classes",
                List.of(HouseholdClass.values()).stream()
                        .collect(Collectors.toMap(HouseholdClass::name, HouseholdClass::thai)));
        return words;
    }

    /** By code: the name, and whether it sits in the amphoe; seen from the changwat, whether in any. */
    private Map<String, List<Object>> agenciesOf(Meeting meeting) {
        List<Agency> seen = meeting.areaCode().length() < AMPHOE_DIGITS
                ? agencies.all()
                : agencies.seenFrom(new AmphoeCode(meeting.areaCode().substring(0, AMPHOE_DIGITS)));
        return seen.stream()
                .collect(Collectors.toMap(
                        Agency::code,
                        agency -> List.of(agency.name(), agency.inAmphoe()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
