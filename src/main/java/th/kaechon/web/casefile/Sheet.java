package th.kaechon.web.casefile;

import java.util.List;

/** A visit sheet to be filled in by hand where there is no signal. The code brings the answers back to their case. */
public record Sheet(String code, String number, CaseFile.Home home, List<Person> members, List<Failing> indicators) {}
