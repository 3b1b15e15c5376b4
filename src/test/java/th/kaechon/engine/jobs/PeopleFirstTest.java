package th.kaechon.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Chunks go one at a time while somebody is at work, and side by side when nobody is. */
class PeopleFirstTest {

    private static final Duration AT_WORK = Duration.ofSeconds(2);

    private final AtomicLong now = new AtomicLong(17);
    private final PeopleFirst people = new PeopleFirst(AT_WORK, now::get);

    @Test
    void theSecondChunkWaitsForTheFirstWhileSomebodyIsAtWork() throws Exception {
        request("/api/tasks/1/answer");
        now.addAndGet(AT_WORK.toNanos() - 1);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch secondBegun = new CountDownLatch(1);
        CompletableFuture<Void> first = running(end);
        Thread second = new Thread(() -> people.run(secondBegun::countDown));
        second.start();
        await().until(() -> second.getState() == Thread.State.WAITING);

        assertThat(secondBegun.getCount()).isEqualTo(1);
        end.countDown();

        first.join();
        second.join();
        assertThat(secondBegun.getCount()).isZero();
    }

    @Test
    void chunksRunSideBySideWhenNobodyHasAskedForAWhile() throws Exception {
        runsBeside();
        request("/api/tasks/1/answer");
        now.addAndGet(AT_WORK.toNanos());
        runsBeside();
    }

    @Test
    void theLookAtTheHealthIsNobody() throws Exception {
        request("/actuator/health");

        runsBeside();
    }

    @Test
    void aChunkThatFailsLetsTheNextOneIn() throws Exception {
        request("/cases");
        CountDownLatch ran = new CountDownLatch(1);

        assertThat(CompletableFuture.runAsync(() -> people.run(() -> {
                            throw new IllegalStateException("poison");
                        }))
                        .handle((nothing, failed) -> failed)
                        .join())
                .hasCauseInstanceOf(IllegalStateException.class);
        people.run(ran::countDown);

        assertThat(ran.getCount()).isZero();
    }

    private void runsBeside() {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> first = running(end);
        people.run(end::countDown); // would wait for ever, were the first one before it
        first.join();
    }

    /** A chunk that has begun and ends when it is told to. */
    private CompletableFuture<Void> running(CountDownLatch end) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> chunk = CompletableFuture.runAsync(() -> people.run(() -> {
            begun.countDown();
            await().until(() -> end.getCount() == 0);
        }));
        await().until(() -> begun.getCount() == 0);
        return chunk;
    }

    private void request(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        people.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
