package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;

/** What Tasklist shows on a card, and that it costs no history. */
@KaeChonTest
class CardVariablesTest {

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    private static final String MINE = "งานในพื้นที่ของฉัน";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskFilters shared;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCardShowsTheCaseNumberAndTheTambonAndItsNameStaysPlain() {
        HouseholdCase household = fixture.caseOfPoorFamily();

        JsonNode card = card(staff.tambonTeam(), household);

        assertThat(card.get("name").asText()).isEqualTo("ตรวจสอบข้อมูลครัวเรือน");
        assertThat(shown(card))
                .containsOnly(
                        Map.entry("caseNumber", household.number().value()), Map.entry("tambonName", "คู้ยายหมี"));
    }

    @Test
    void theConfirmedClassIsShownInThaiOnCardsOfTheCaseAndOfItsHelp() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);
        assertThat(shown(card(staff.amphoeCentre(), household))).containsEntry("householdClassName", "พัฒนาได้");

        walk.decideOutsideTheMenu(household, 1);

        assertThat(shown(card(staff.agency(), household)))
                .containsEntry("householdClassName", "พัฒนาได้")
                .containsEntry("caseNumber", household.number().value());
    }

    @Test
    void whatACardShowsLeavesNoHistory() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.verify(household, "CONFIRMED");

        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("caseNumber")
                        .count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from public.act_hi_detail where task_id_ is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(fixture.instanceOf(household))
                        .variableName("caseId")
                        .count())
                .as("other variables keep theirs")
                .isEqualTo(1);
        assertThat(jdbc.sql("select name_ from public.act_hi_detail where proc_inst_id_ = :instance")
                        .param("instance", fixture.instanceOf(household))
                        .query(String.class)
                        .list())
                .as("details begin with the first change")
                .contains("inNeed")
                .doesNotContain("caseId", "tambonCode");
    }

    @Test
    void aFilterOfAnOlderVersionIsBroughtUpToDateAndLaterChangesStay() {
        Filter filter = filters.createTaskFilterQuery().filterName(MINE).singleResult();
        Map<String, Object> current = filter.getProperties();
        Map<String, Object> older = new HashMap<>(current);
        older.remove("variables");
        older.put("refresh", true);
        filters.saveFilter(filter.setProperties(older));

        shared.ensure();

        Filter updated = filters.createTaskFilterQuery().filterName(MINE).singleResult();
        assertThat(updated.getId()).isEqualTo(filter.getId());
        assertThat(updated.getProperties()).isEqualTo(current).containsEntry("refresh", false);

        Map<String, Object> recoloured = new HashMap<>(current);
        recoloured.put("color", "#000000");
        filters.saveFilter(updated.setProperties(recoloured));
        shared.ensure();
        Filter kept = filters.createTaskFilterQuery().filterName(MINE).singleResult();
        assertThat(kept.getProperties()).containsEntry("color", "#000000");
        filters.saveFilter(kept.setProperties(current));
    }

    @Test
    void onlyTheShortListOfWhatOneHoldsIsAskedAgainByItself() {
        for (JsonNode filter : staff.tambonTeam().json(FILTERS + "?resourceType=Task")) {
            JsonNode properties = filter.get("properties");
            assertThat(properties.get("refresh").asBoolean())
                    .as("%s", filter.get("name"))
                    .isEqualTo(filter.get("name").asText().equals("งานที่ฉันรับไว้"));
            assertThat(properties.get("variables").findValuesAsText("label"))
                    .containsExactly("เลขที่กรณี", "ตำบล", "ประเภท");
            assertThat(properties.get("showUndefinedVariable").asBoolean()).isFalse();
        }
    }

    /** The first card of the case, as Tasklist gets it. */
    private static JsonNode card(OfficerClient officer, HouseholdCase household) {
        for (JsonNode filter : officer.json(FILTERS + "?resourceType=Task")) {
            if (filter.get("name").asText().equals(MINE)) {
                return OfficerClient.read(officer.postHal(
                                        FILTERS + "/" + filter.get("id").asText() + "/list?firstResult=0&maxResults=15",
                                        "{\"processInstanceBusinessKey\":\"%s\"}".formatted(household.number()))
                                .body())
                        .at("/_embedded/task/0");
            }
        }
        throw new AssertionError("no filter " + MINE);
    }

    private static Map<String, String> shown(JsonNode card) {
        Map<String, String> shown = new HashMap<>();
        card.at("/_embedded/variable")
                .forEach(variable -> shown.put(
                        variable.get("name").asText(), variable.get("value").asText()));
        return shown;
    }
}
