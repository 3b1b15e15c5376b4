package th.kaechon.web.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import th.kaechon.campaign.Milestone;
import th.kaechon.report.CaseFilter;
import th.kaechon.report.Stage;

/** A list of cases as it stands in the page's address; without a year, the current one is meant. */
record CaseSearch(
        @Nullable Integer year,
        @Nullable String number,
        @Nullable String area,
        @Nullable Stage stage,
        @Nullable Milestone milestone,
        @Nullable Boolean overdue,
        @Nullable Boolean lateJoiners) {

    CaseFilter filter() {
        return new CaseFilter(
                nullIfBlank(number),
                nullIfBlank(area),
                stage,
                milestone,
                Boolean.TRUE.equals(overdue),
                Boolean.TRUE.equals(lateJoiners));
    }

    /** For the page's links to the same cases: other pages of the list, the file. */
    String query() {
        CaseFilter filter = filter();
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "year", year);
        add(address, "number", filter.number());
        add(address, "area", filter.area());
        add(address, "stage", stage);
        add(address, "milestone", milestone);
        add(address, "overdue", filter.overdueOnly() ? true : null);
        add(address, "lateJoiners", filter.lateJoinersOnly() ? true : null);
        String query = address.encode().build().getQuery();
        return query == null ? "" : query;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String nullIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("%", "");
    }
}
