package th.kaechon.identity;

import org.springframework.stereotype.Component;

/** The bean {@code groups} of the BPMN models: names the candidate group of a task by the area of the household. */
@Component("groups")
public class GroupNames {

    public String tambonTeam(String tambonCode) {
        return GroupId.of(OfficerRole.TAMBON_TEAM, tambonCode).value();
    }

    public String mentor(String tambonCode) {
        return GroupId.of(OfficerRole.MENTOR, tambonCode).value();
    }

    public String recorder(String tambonCode) {
        return GroupId.of(OfficerRole.RECORDER, tambonCode).value();
    }

    public String amphoeCentre(String tambonCode) {
        return GroupId.of(OfficerRole.AMPHOE_CENTRE, tambonCode).value();
    }

    public String changwatCentre(String tambonCode) {
        return GroupId.of(OfficerRole.CHANGWAT_CENTRE, tambonCode).value();
    }

    public String agency(String agencyCode, String agencyArea) {
        return GroupId.agency(agencyCode, agencyArea).value();
    }
}
