package th.kaechon.installation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.kaechon.area.Amphoe;
import th.kaechon.area.Areas;
import th.kaechon.area.Tambon;
import th.kaechon.assistance.Agencies;
import th.kaechon.assistance.Agency;
import th.kaechon.identity.Grants;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.NamedGroup;
import th.kaechon.identity.OfficerRole;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.process.TaskFilters;

/** Every group of every area with its Thai name, the standing grants and the shared filters; adds what is missing. */
@Component
@Order(30)
class Staffing implements ApplicationRunner {

    static final String CHANGWAT = "24";
    private static final String CHANGWAT_NAME = "ฉะเชิงเทรา";

    private final Areas areas;
    private final Agencies agencies;
    private final StaffDirectory directory;
    private final Grants grants;
    private final TaskFilters filters;

    Staffing(Areas areas, Agencies agencies, StaffDirectory directory, Grants grants, TaskFilters filters) {
        this.areas = areas;
        this.agencies = agencies;
        this.directory = directory;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<NamedGroup> groups = new ArrayList<>(ofChangwat());
        areas.amphoe().forEach(amphoe -> groups.addAll(ofAmphoe(amphoe)));
        directory.ensureGroups(groups);
        grants.ensure(CHANGWAT);
        filters.ensure();
    }

    private List<NamedGroup> ofChangwat() {
        List<NamedGroup> groups = new ArrayList<>();
        for (OfficerRole role : List.of(
                OfficerRole.CHANGWAT_CENTRE,
                OfficerRole.SECRETARIAT,
                OfficerRole.POLICY_EDITOR,
                OfficerRole.SUPERVISOR)) {
            groups.add(NamedGroup.of(role, CHANGWAT, CHANGWAT_NAME));
        }
        agencies.all().stream()
                .filter(agency -> agency.seat().areaDigits() == CHANGWAT.length())
                .forEach(agency -> groups.add(office(agency, CHANGWAT, CHANGWAT_NAME)));
        return groups;
    }

    private List<NamedGroup> ofAmphoe(Amphoe amphoe) {
        List<NamedGroup> groups = new ArrayList<>();
        groups.add(NamedGroup.of(OfficerRole.AMPHOE_CENTRE, amphoe.code().value(), amphoe.nameTh()));
        List<Agency> present = agencies.seenFrom(amphoe.code()).stream()
                .filter(Agency::inAmphoe)
                .toList();
        present.stream()
                .filter(agency -> agency.seat() == Agency.Seat.AMPHOE)
                .forEach(agency -> groups.add(office(agency, amphoe.code().value(), amphoe.nameTh())));
        for (Tambon tambon : areas.tambonOf(amphoe.code())) {
            for (OfficerRole role : List.of(OfficerRole.TAMBON_TEAM, OfficerRole.MENTOR, OfficerRole.RECORDER)) {
                groups.add(NamedGroup.of(role, tambon.code().value(), tambon.nameTh()));
            }
            present.stream()
                    .filter(agency -> agency.seat() == Agency.Seat.TAMBON)
                    .forEach(agency -> groups.add(office(agency, tambon.code().value(), tambon.nameTh())));
        }
        return groups;
    }

    private static NamedGroup office(Agency agency, String area, String areaName) {
        return new NamedGroup(GroupId.agency(agency.code(), area), agency.name() + " " + areaName);
    }
}
