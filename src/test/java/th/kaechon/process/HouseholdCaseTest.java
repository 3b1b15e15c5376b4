package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.kaechon.Fixture;
import th.kaechon.JobsOnDemand;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.OfficerRole;

@KaeChonTest
class HouseholdCaseTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Fixture fixture;

    @Autowired
    private JobsOnDemand jobs;

    @Test
    void aHouseholdThatIsNotFoundLeavesTheListAtVerification() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        OfficerClient team = OfficerClient.login(port, fixture.account(OfficerRole.TAMBON_TEAM, "240801"), Fixture.PASSWORD);

        team.complete(household.number().value(), "userTask_verifyHousehold", values -> {
            values.put("outcome", "NOT_FOUND");
            values.put("note", "บ้านร้าง");
        });
        
        assertThat(fixture.isRunning(household)).isFalse();
    }
}
