package th.kaechon.process.meeting;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.casefile.Cases;
import th.kaechon.casefile.Refusal;
import th.kaechon.engine.Collision;
import th.kaechon.meeting.AgendaItem;
import th.kaechon.meeting.CommitQueue;
import th.kaechon.process.TaskGone;

/**
 * Commits rows in the background, each in its own transaction, several at a time: rows are of different cases. It looks for
 * rows left over when the application starts and then ever again, because the node that was at them may have died.
 */
@Component
class Committing {

    private static final Logger LOG = LoggerFactory.getLogger(Committing.class);
    private static final int STOPPING_SECONDS = 20;

    private final CommitQueue queue;
    private final CommitRow commitRow;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final int atATime;
    private final Duration lookEvery;
    private final ScheduledExecutorService threads;

    Committing(
            CommitQueue queue,
            CommitRow commitRow,
            Cases cases,
            TransactionTemplate transaction,
            @Value("${kaechon.meeting-commit.at-a-time}") int atATime,
            @Value("${kaechon.meeting-commit.look-every}") Duration lookEvery) {
        this.queue = queue;
        this.commitRow = commitRow;
        this.cases = cases;
        this.transaction = transaction;
        this.atATime = atATime;
        this.lookEvery = lookEvery;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newScheduledThreadPool(atATime, work -> {
            Thread thread = new Thread(work, "meeting-commit-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @EventListener
    void goOn(ApplicationReadyEvent ready) {
        threads.scheduleWithFixedDelay(this::start, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Done when no row is left that this node could take. */
    List<Future<?>> start() {
        List<Future<?>> started = new ArrayList<>();
        for (int one = 0; one < atATime; one++) {
            started.add(threads.submit(this::commitAll));
        }
        return started;
    }

    /** A failure waits for the next look; without the catch there would be none. Its text may quote the register. */
    private void commitAll() {
        int done = 0;
        try {
            while (!threads.isShutdown() && commitNext()) {
                done++;
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "committing a meeting has stopped with {}; it goes on in {}",
                    failed.getClass().getName(),
                    lookEvery);
        }
        if (done > 0) {
            LOG.info("บันทึกมติที่ประชุม {} เรื่อง", done);
        }
    }

    /** Whether there was a row. One that fails hurts only itself. */
    private boolean commitNext() {
        AgendaItem[] inHand = new AgendaItem[1];
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    Optional<CommitQueue.Committing> next = queue.next();
                    next.ifPresent(row -> {
                        inHand[0] = row.item();
                        commitRow.commit(row.item(), row.officer()).ifPresent(refusal -> {
                            throw new Refused(refusal);
                        });
                    });
                    return next.isPresent();
                }));
            } catch (Refused refused) {
                fail(inHand[0], refused.refusal.thai());
                return true;
            } catch (TaskGone gone) {
                fail(inHand[0], CommitRow.MOVED_ON);
                return true;
            } catch (RuntimeException failed) {
                if (inHand[0] == null || Collision.isBehind(failed) && attempt == Collision.MOST_ATTEMPTS) {
                    throw failed;
                }
                if (!Collision.isBehind(failed)) {
                    broken(inHand[0], failed);
                    return true;
                }
            }
        }
    }

    /** Rolls the row's transaction back: the register may have been written already. */
    private static final class Refused extends RuntimeException {

        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(null, null, false, false);
            this.refusal = refusal;
        }
    }

    private void broken(AgendaItem row, RuntimeException failed) {
        String number = cases.withId(row.caseId()).number().value();
        LOG.error(
                "the resolution about case {} could not be committed: {}",
                number,
                failed.getClass().getName());
        fail(
                row,
                "ระบบบันทึกมติของกรณีนี้ไม่สำเร็จ กรุณากดบันทึกมติอีกครั้ง หากยังไม่สำเร็จให้แจ้งผู้ดูแลระบบพร้อมเลขที่กรณี");
    }

    private void fail(AgendaItem row, String thai) {
        transaction.executeWithoutResult(status -> queue.failed(row, thai));
    }

    @PreDestroy
    void stop() {
        threads.shutdown(); // the rows in hand are finished, the others are another node's
        try {
            threads.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
