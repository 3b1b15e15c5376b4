package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.household.HouseholdEntry;
import th.kaechon.process.householdcase.CaseStarter;

@KaeChonTest
class CaseStarterTest {

    private static final String TAMBON = "241104";

    @Autowired
    private Fixture fixture;

    @Autowired
    private CaseStarter starter;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void startsEveryListedHouseholdOnceAndNothingTheSecondTime() {
        listFamilies(3);

        CaseStarter.Started first = starter.startWaiting(Fixture.YEAR, done -> {});
        CaseStarter.Started second = starter.startWaiting(Fixture.YEAR, done -> {});

        assertThat(first).isEqualTo(new CaseStarter.Started(3, 0));
        assertThat(second).isEqualTo(new CaseStarter.Started(0, 0));
    }

    @Test
    void twoStartersAtTheSameTimeStartNothingTwice() throws Exception {
        listFamilies(120);
        long before = instances();
        Callable<CaseStarter.Started> start = () -> starter.startWaiting(Fixture.YEAR, done -> {});
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            int started = 0;
            for (Future<CaseStarter.Started> one : both.invokeAll(List.of(start, start))) {
                started += one.get().cases();
            }
            assertThat(started).isEqualTo(120);
        } finally {
            both.shutdownNow();
        }

        assertThat(instances() - before).isEqualTo(120);
        assertThat(jdbc.sql("select count(*) from household_case where case_number in "
                                + "(select case_number from household_case group by 1 having count(*) > 1)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPoisonHouseholdHurtsOnlyItself() {
        HouseholdEntry poison = Fixture.family("240702", Set.of(22));
        fixture.list(poison);
        List<HouseholdEntry> sound = listFamilies(4);
        long id = jdbc.sql("select id from household where list_reference = :reference")
                .param("reference", poison.listReference())
                .query(Long.class)
                .single();
        jdbc.sql("alter table household_case add constraint poison check (household_id <> %d)".formatted(id))
                .update();

        CaseStarter.Started started = starter.startWaiting(Fixture.YEAR, done -> {});

        assertThat(started).isEqualTo(new CaseStarter.Started(sound.size(), 1));

        jdbc.sql("alter table household_case drop constraint poison").update();
        assertThat(starter.startWaiting(Fixture.YEAR, done -> {})).isEqualTo(new CaseStarter.Started(1, 0));
    }

    private List<HouseholdEntry> listFamilies(int count) {
        List<HouseholdEntry> families = new ArrayList<>();
        for (int family = 0; family < count; family++) {
            HouseholdEntry entry = Fixture.family(TAMBON, Set.of(22));
            fixture.list(entry);
            families.add(entry);
        }
        return families;
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("householdCase")
                .count();
    }
}
