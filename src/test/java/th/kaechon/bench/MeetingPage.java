package th.kaechon.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import th.kaechon.OfficerClient;
import th.kaechon.meeting.AgendaItem;

/** The one screen over HTTP: time until the whole page has come, its size, and what the server allocated for it. */
final class MeetingPage {

    private static final int PAGES = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MeetingPage() {}

    static void measure(OfficerClient officer, MeetingRound round) {
        double[] millis = new double[PAGES];
        int bytes = 0;
        long before = 0;
        for (int page = 0; page < PAGES; page++) {
            if (page == PAGES / 2) {
                before = allocated(); // the first ones allocate what stays
            }
            long begun = System.nanoTime();
            var answer = officer.get("/meetings/" + round.meeting() + "/decide");
            millis[page] = (System.nanoTime() - begun) / 1e6;
            bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the page answered " + answer.statusCode());
            }
        }
        double perPage = (allocated() - before) / (double) (PAGES - PAGES / 2);
        int rows = round.count(AgendaItem.State.ANSWERED);
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "| page of %d | first %.0f ms | median %.0f | slowest %.0f | %,d bytes | %.1f MB allocated, %.1f KB per row |%n",
                rows, first, millis[PAGES / 2], millis[PAGES - 1], bytes, perPage / 1e6, perPage / 1e3 / rows);
    }

    /** By the threads that answer requests, all together; one that ends in between is missed. */
    private static long allocated() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains("-exec-"))
                .mapToLong(thread -> THREADS.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }
}
