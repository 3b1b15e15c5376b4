package th.kaechon.process.meeting;

import java.util.Map;
import java.util.Objects;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingKind;

/** Who meets: the team or centre of an area, and nobody else leads its meeting. */
final class MeetingBodies {

    private static final Map<MeetingKind, OfficerRole> BODY = Map.of(
            MeetingKind.TAMBON, OfficerRole.TAMBON_TEAM,
            MeetingKind.AMPHOE, OfficerRole.AMPHOE_CENTRE,
            MeetingKind.CHANGWAT, OfficerRole.CHANGWAT_CENTRE);

    private MeetingBodies() {}

    static boolean mayLead(MeetingKind kind, String areaCode, Officer officer) {
        return officer.scopeAs(Objects.requireNonNull(BODY.get(kind)))
                .prefixes()
                .contains(areaCode);
    }

    static boolean mayLead(Meeting meeting, Officer officer) {
        return mayLead(meeting.kind(), meeting.areaCode(), officer);
    }

    /** Of the area itself, of one that it lies in, or of a part of it: a part sees its own rows alone. */
    static boolean mayLookOn(Meeting meeting, Officer officer) {
        return officer.scope().prefixes().stream()
                .anyMatch(prefix -> prefix.startsWith(meeting.areaCode())
                        || meeting.areaCode().startsWith(prefix));
    }
}
