package th.kaechon.report.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an area has still to do at a milestone, by the day that holds for each case, and what it has done.
 *
 * @param doneLately of {@code done}, by the day it was entered, within the window
 * @param personDays of that work: each officer counts once for each day
 */
record Workload(SortedMap<LocalDate, Integer> openByDue, int done, int doneLately, int personDays) {

    Workload {
        openByDue = Collections.unmodifiableSortedMap(new TreeMap<>(openByDue));
    }

    static Workload of(Collection<Tally> tallies) {
        SortedMap<LocalDate, Integer> open = new TreeMap<>();
        Set<String> personDays = new HashSet<>();
        int done = 0;
        int doneLately = 0;
        for (Tally tally : tallies) {
            if (tally.counts().open() > 0) {
                open.merge(tally.due(), tally.counts().open(), Integer::sum);
            }
            done += tally.done();
            doneLately += tally.doneLately();
            personDays.addAll(tally.personDays());
        }
        return new Workload(open, done, doneLately, personDays.size());
    }

    int open() {
        return openByDue.values().stream().mapToInt(Integer::intValue).sum();
    }
}
