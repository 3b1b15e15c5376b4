package th.kaechon.web.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** Who may look at which year's calendar, and who may change it. */
@Component
class CalendarAccess {

    private final CurrentOfficer current;
    private final Campaigns campaigns;
    private final Clock clock;

    CalendarAccess(CurrentOfficer current, Campaigns campaigns, Clock clock) {
        this.current = current;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    Officer reader() {
        Officer officer = current.get();
        if (officer.scope().prefixes().isEmpty()) {
            throw Denied.forbidden("หน้านี้สำหรับเจ้าหน้าที่ที่ดูแลกรณีครัวเรือน");
        }
        return officer;
    }

    static boolean mayEdit(Officer officer) {
        return !officer.scopeAs(OfficerRole.SECRETARIAT).prefixes().isEmpty();
    }

    Officer editor() {
        Officer officer = current.get();
        if (!mayEdit(officer)) {
            throw Denied.forbidden("แก้ไขปฏิทินได้เฉพาะฝ่ายเลขานุการ ศจพ.จ.");
        }
        return officer;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    FiscalYear thisYear() {
        return FiscalYear.of(today());
    }

    FiscalYear nextYear() {
        return new FiscalYear(thisYear().value() + 1);
    }

    /** Years whose calendar can be looked at; the next one even before it is opened. */
    List<FiscalYear> offered() {
        List<FiscalYear> open = campaigns.years();
        return open.contains(nextYear())
                ? open
                : Stream.concat(open.stream(), Stream.of(nextYear())).toList();
    }

    FiscalYear offered(int year) {
        return offered().stream()
                .filter(candidate -> candidate.value() == year)
                .findFirst()
                .orElseThrow(CalendarAccess::noSuchYear);
    }

    /** A calendar that exists and is not over. */
    FiscalYear editable(int year) {
        FiscalYear wanted = offered(year);
        if (!campaigns.isOpen(wanted)) {
            throw noSuchYear();
        }
        if (wanted.value() < thisYear().value()) {
            throw Denied.conflict("ปีงบประมาณ %d สิ้นสุดแล้ว แก้ไขปฏิทินไม่ได้".formatted(year));
        }
        return wanted;
    }

    private static Denied noSuchYear() {
        return Denied.notFound("ไม่พบปฏิทินของปีงบประมาณนี้");
    }
}
