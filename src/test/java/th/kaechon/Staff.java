package th.kaechon;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import th.kaechon.area.TambonCode;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;

/** Officers of amphoe สนามชัยเขต and of the changwat, logged in once. */
@TestComponent
public class Staff {

    private static final String TAMBON = "240801";
    private static final String CHANGWAT = "24";

    private final ServletWebServerApplicationContext context;
    private final Fixture fixture;
    private final Agencies agencies;
    private final Map<String, OfficerClient> loggedIn = new ConcurrentHashMap<>();

    Staff(ServletWebServerApplicationContext context, Fixture fixture, Agencies agencies) {
        this.context = context;
        this.fixture = fixture;
        this.agencies = agencies;
    }

    public OfficerClient tambonTeam() {
        return as(OfficerRole.TAMBON_TEAM, TAMBON);
    }

    /** Another member of the same tambon team. */
    public OfficerClient tambonColleague() {
        return client(
                fixture.account("secondtambonteam" + TAMBON, List.of(GroupId.of(OfficerRole.TAMBON_TEAM, TAMBON))));
    }

    public OfficerClient recorder() {
        return as(OfficerRole.RECORDER, TAMBON);
    }

    public OfficerClient amphoeCentre() {
        return as(OfficerRole.AMPHOE_CENTRE, "2408");
    }

    public OfficerClient changwatCentre() {
        return as(OfficerRole.CHANGWAT_CENTRE, CHANGWAT);
    }

    public OfficerClient supervisor() {
        return as(OfficerRole.SUPERVISOR, CHANGWAT);
    }

    public OfficerClient secretariat() {
        return as(OfficerRole.SECRETARIAT, CHANGWAT);
    }

    /** Someone of every office that serves tambon 240801, so that whatever agency is chosen, this officer has the task. */
    public OfficerClient agency() {
        return client(agencyAccount());
    }

    public String agencyAccount() {
        return fixture.account(
                "everyagency", agencies.all().stream().map(Staff::office).toList());
    }

    private static GroupId office(Agency agency) {
        return GroupId.agency(agency.code(), agency.seat().areaOf(new TambonCode(TAMBON)));
    }

    public OfficerClient as(OfficerRole role, String area) {
        return client(fixture.account(role, area));
    }

    public OfficerClient anonymous() {
        return OfficerClient.anonymous(port());
    }

    private OfficerClient client(String userId) {
        return loggedIn.computeIfAbsent(userId, user -> OfficerClient.login(port(), user, Fixture.PASSWORD));
    }

    private int port() {
        return context.getWebServer().getPort();
    }
}
