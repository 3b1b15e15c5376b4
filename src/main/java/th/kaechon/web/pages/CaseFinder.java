package th.kaechon.web.pages;

import java.util.Optional;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.CaseNumber;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.casefile.ShortCode;
import th.kaechon.identity.Officer;
import th.kaechon.web.Denied;

/** Finds a case of the officer's own area. One of another area is not found, like one that does not exist. */
@Component
class CaseFinder {

    private final Cases cases;

    CaseFinder(Cases cases) {
        this.cases = cases;
    }

    HouseholdCase byNumber(String number, Officer officer) {
        return CaseNumber.parse(number)
                .flatMap(cases::withNumber)
                .filter(found -> officer.scope().covers(found.tambon()))
                .orElseThrow(() -> Denied.notFound("ไม่พบกรณีนี้ในพื้นที่ของท่าน"));
    }

    Optional<HouseholdCase> byCode(ShortCode code, Officer officer) {
        return cases.find(code.caseId()).filter(found -> officer.scope().covers(found.tambon()));
    }
}
