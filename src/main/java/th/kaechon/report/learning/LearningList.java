package th.kaechon.report.learning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.thai.ThaiText;

/** Decisions outside the menu, one line for each text and problem. No case and no name leaves it. */
@Repository
public class LearningList {

    private static final String SHOWN_INSTEAD = "•••";
    /** Citizen and telephone numbers, however they are parted. */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){8,}");

    /** A corrected resolution taught nothing; a case decided by its form alone has no resolution. */
    private static final String DECISIONS =
            """
            select o.text, o.indicator_code, n.name_th as indicator, o.agency, c.household_id, c.tambon_code,
                   (o.at at time zone 'Asia/Bangkok')::date as decided_on
            from (
                select r.case_id, i.indicator_code, i.own_solution as text, i.agency_name as agency, r.resolved_at as at
                from resolution_item i join resolution r on r.id = i.resolution_id
                where i.menu_entry_id = 'A99' and not exists (select from resolution x where x.corrects = r.id)
                union all
                select p.case_id, b.indicator_code, p.own_solution, g.name_th, d.decided_at
                from plan_item p
                join problem b on b.id = p.problem_id
                join agency g on g.code = coalesce(p.joining_agency_code, p.agency_code)
                join targeting_decision d on d.case_id = p.case_id
                where p.menu_entry_id = 'A99' and not exists (select from resolution r where r.case_id = p.case_id)) o
            join household_case c on c.id = o.case_id
            join indicator n on n.code = o.indicator_code
            where o.text is not null
            order by o.at, c.id
            """;

    private final JdbcClient jdbc;

    LearningList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Decision(
            String text,
            int indicatorCode,
            String indicator,
            String agency,
            long householdId,
            String tambonCode,
            LocalDate decidedOn) {

        String shown() {
            return PERSONAL_NUMBER.matcher(ThaiText.normalise(text)).replaceAll(SHOWN_INSTEAD);
        }

        /** Of the masked text, so that no number can be guessed back from it. */
        String key() {
            String told = indicatorCode + " " + shown().toLowerCase(Locale.ROOT);
            return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** Those that most households got first. */
    public List<LearningLine> lines() {
        Map<String, List<Decision>> alike = jdbc.sql(DECISIONS).query(Decision.class).list().stream()
                .collect(Collectors.groupingBy(Decision::key, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(LearningList::line)
                .sorted(Comparator.comparingInt(LearningLine::households)
                        .reversed()
                        .thenComparing(LearningLine::text))
                .toList();
    }

    private static LearningLine line(List<Decision> alike) {
        Decision first = alike.get(0);
        return new LearningLine(
                first.key(),
                first.shown(),
                first.indicatorCode(),
                first.indicator(),
                different(alike, Decision::householdId),
                different(alike, Decision::tambonCode),
                different(alike, decision -> decision.tambonCode().substring(0, 4)),
                alike.stream().map(Decision::agency).distinct().sorted().toList(),
                first.decidedOn(),
                alike.get(alike.size() - 1).decidedOn());
    }

    private static int different(List<Decision> decisions, Function<Decision, Object> of) {
        return (int) decisions.stream().map(of).distinct().count();
    }
}
