package th.kaechon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;

@KaeChonTest
class WebappGuardTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Test
    void onlyTheHolderOfATaskReleasesIt() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        OfficerClient holder = staff.tambonTeam();
        OfficerClient colleague = OfficerClient.login(
                port,
                fixture.account("tambonteamcolleague", List.of(GroupId.of(OfficerRole.TAMBON_TEAM, "240801"))),
                Fixture.PASSWORD);
        String task = holder.task(household.number().value(), "userTask_verifyHousehold");
        holder.claim(task);
        String unclaim = "/camunda/api/engine/engine/default/task/" + task + "/unclaim";

        assertThat(colleague.post(unclaim, "{}").statusCode()).isEqualTo(403);
        assertThat(holder.post(unclaim, "{}").statusCode()).isEqualTo(204);
    }

    @Test
    void theWebApplicationsRawFilesAreNotServedPastTheirFilters() {
        assertThat(staff.tambonTeam()
                        .get("/webjars/camunda/app/tasklist/index.html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff.tambonTeam()
                        .get("/webjars/camunda/securityFilterRules.json")
                        .statusCode())
                .isEqualTo(404);
    }
}
