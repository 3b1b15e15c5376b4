package th.kaechon.casefile;

import java.util.Optional;
import java.util.regex.Pattern;
import th.kaechon.campaign.FiscalYear;

/** The number officers say: fiscal year, amphoe, running number, as in 2570-2408-00123. Carries nothing personal. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{4}-\\d{5}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    public static Optional<CaseNumber> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new CaseNumber(value)) : Optional.empty();
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(Integer.parseInt(value.substring(0, 4)));
    }

    @Override
    public String toString() {
        return value;
    }
}
