package th.kaechon.engine.jobs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While somebody works on this node, its chunks of timers run one at a time: a storm may take longer, an answer may not. Whoever
 * asked within the last moments counts as at work; the server's own look at its health does not.
 */
class PeopleFirst extends OncePerRequestFilter {

    private static final String NOBODY = "/actuator/";

    private final Duration atWork;
    private final LongSupplier nanoTime;
    private final AtomicLong lastSeen;
    private final Semaphore single = new Semaphore(1);

    /** @param atWork how long after a request its sender counts as at work; zero: nobody ever does */
    PeopleFirst(Duration atWork, LongSupplier nanoTime) {
        this.atWork = atWork;
        this.nanoTime = nanoTime;
        this.lastSeen = new AtomicLong(nanoTime.getAsLong() - atWork.toNanos());
    }

    void run(Runnable chunk) {
        if (nanoTime.getAsLong() - lastSeen.get() >= atWork.toNanos()) {
            chunk.run();
            return;
        }
        single.acquireUninterruptibly();
        try {
            chunk.run();
        } finally {
            single.release();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith(NOBODY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        lastSeen.set(nanoTime.getAsLong());
        chain.doFilter(request, response);
    }
}
