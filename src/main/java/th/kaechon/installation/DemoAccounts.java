package th.kaechon.installation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.kaechon.area.AmphoeCode;
import th.kaechon.area.Areas;
import th.kaechon.area.Tambon;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;

/**
 * One account per role in two amphoe, and one each for the roles of the changwat; all with the password {@code demo}. An
 * account works in every tambon of its amphoe, so that a newcomer needs one per role.
 */
@Component
@Order(35)
@ConditionalOnProperty("kaechon.demo")
class DemoAccounts implements ApplicationRunner {

    static final String PASSWORD = "demo";
    private static final List<AmphoeCode> AMPHOE = List.of(new AmphoeCode("2408"), new AmphoeCode("2406"));

    /** As shown in the table printed at the end of the start. */
    record Account(String userId, String thaiName, List<GroupId> groups) {}

    private final Areas areas;
    private final Agencies agencies;
    private final StaffDirectory directory;

    DemoAccounts(Areas areas, Agencies agencies, StaffDirectory directory) {
        this.areas = areas;
        this.agencies = agencies;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts()
                .forEach(account ->
                        directory.ensureAccount(account.userId(), account.thaiName(), PASSWORD, account.groups()));
    }

    List<Account> accounts() {
        return Stream.concat(AMPHOE.stream().flatMap(this::ofAmphoe), ofChangwat())
                .toList();
    }

    private Stream<Account> ofAmphoe(AmphoeCode amphoe) {
        String name = areas.amphoe(amphoe).orElseThrow().nameTh();
        List<String> tambon = areas.tambonOf(amphoe).stream()
                .map(Tambon::code)
                .map(code -> code.value())
                .toList();
        return Stream.of(
                account("tambon", amphoe, "ทีมตำบล " + name, groups(OfficerRole.TAMBON_TEAM, tambon)),
                account("mentor", amphoe, "พี่เลี้ยง " + name, groups(OfficerRole.MENTOR, tambon)),
                account("recorder", amphoe, "ผู้บันทึก " + name, groups(OfficerRole.RECORDER, tambon)),
                account("amphoe", amphoe, "ศจพ.อ. " + name, groups(OfficerRole.AMPHOE_CENTRE, List.of(amphoe.value()))),
                account("agency", amphoe, "หน่วยงาน " + name, offices(amphoe, tambon)));
    }

    private static Account account(String role, AmphoeCode amphoe, String thaiName, List<GroupId> groups) {
        return new Account(role + amphoe.value(), thaiName, groups);
    }

    private static List<GroupId> groups(OfficerRole role, List<String> areas) {
        return areas.stream().map(area -> GroupId.of(role, area)).toList();
    }

    /** The demo's "agency" is every office that serves the amphoe at once. */
    private List<GroupId> offices(AmphoeCode amphoe, List<String> tambon) {
        return agencies.seenFrom(amphoe).stream()
                .filter(Agency::inAmphoe)
                .flatMap(agency -> agency.seat() == Agency.Seat.TAMBON
                        ? tambon.stream().map(area -> GroupId.agency(agency.code(), area))
                        : Stream.of(GroupId.agency(agency.code(), amphoe.value())))
                .toList();
    }

    private Stream<Account> ofChangwat() {
        List<GroupId> provincialOffices = agencies.all().stream()
                .filter(agency -> agency.seat().areaDigits() == Staffing.CHANGWAT.length())
                .map(agency -> GroupId.agency(agency.code(), Staffing.CHANGWAT))
                .toList();
        return Stream.concat(
                Stream.of(
                        changwat("changwat24", "ศจพ.จ.", OfficerRole.CHANGWAT_CENTRE),
                        changwat("secretariat24", "เลขานุการ ศจพ.จ.", OfficerRole.SECRETARIAT),
                        changwat("supervisor24", "ผู้กำกับติดตาม", OfficerRole.SUPERVISOR),
                        changwat("policy24", "ผู้ดูแลตารางตัดสินใจ", OfficerRole.POLICY_EDITOR)),
                Stream.of(new Account("agency24", "หน่วยงานระดับจังหวัด", provincialOffices)));
    }

    private static Account changwat(String userId, String thaiName, OfficerRole role) {
        return new Account(userId, thaiName, List.of(GroupId.of(role, Staffing.CHANGWAT)));
    }
}
