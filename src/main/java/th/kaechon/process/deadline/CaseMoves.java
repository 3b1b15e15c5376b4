package th.kaechon.process.deadline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Cases;
import th.kaechon.engine.Collision;

/**
 * Moves the cases behind a change of dates, a chunk in each transaction, which also notes how far it has come: a kill leaves
 * whole chunks, and whoever goes on begins behind them. The change's row is held meanwhile, so that one node works on it.
 */
@Component
class CaseMoves {

    private static final Logger LOG = LoggerFactory.getLogger(CaseMoves.class);

    private final CalendarChanges changes;
    private final Cases cases;
    private final CaseDates dates;
    private final TransactionTemplate transaction;
    private final int chunkSize;

    CaseMoves(
            CalendarChanges changes,
            Cases cases,
            CaseDates dates,
            TransactionTemplate transaction,
            @Value("${kaechon.calendar-move.chunk-size}") int chunkSize) {
        this.changes = changes;
        this.cases = cases;
        this.dates = dates;
        this.transaction = transaction;
        this.chunkSize = chunkSize;
    }

    enum Outcome {
        MOVED,
        FINISHED,
        /** Another node holds the change, or has finished it. */
        ELSEWHERE
    }

    /** Until the change is finished, here or by another node. */
    void finish(long change) {
        Outcome outcome = chunk(change);
        if (outcome == Outcome.MOVED) {
            LOG.info("เริ่มปรับกำหนดของกรณีตามการเปลี่ยนปฏิทินที่ {}", change);
        }
        while (outcome == Outcome.MOVED) {
            outcome = chunk(change);
        }
        if (outcome == Outcome.FINISHED) {
            CalendarMove.Progress end = changes.progress(change).orElseThrow();
            LOG.info("ปรับกำหนดตามการเปลี่ยนปฏิทินที่ {} เสร็จ {} จาก {} กรณี", change, end.moved(), end.cases());
        }
    }

    /** A chunk that fails is tried again one by one, so that a poison case hurts only itself. */
    Outcome chunk(long change) {
        try {
            return move(change, chunkSize);
        } catch (RuntimeException poisoned) {
            LOG.warn("a chunk of change {} failed with {} and is moved one by one", change, kind(poisoned));
        }
        Outcome outcome = Outcome.MOVED;
        for (int one = 0; outcome == Outcome.MOVED && one < chunkSize; one++) {
            outcome = moveAlone(change);
        }
        return outcome;
    }

    private Outcome moveAlone(long change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return move(change, 1);
            } catch (RuntimeException failed) {
                if (!Collision.isBehind(failed)) {
                    return skip(change, failed);
                }
                if (attempt == Collision.MOST_ATTEMPTS) {
                    throw failed; // the next look begins with this case
                }
            }
        }
    }

    /** Without its message, which may quote data. */
    private static String kind(RuntimeException failed) {
        return failed.getClass().getName();
    }

    private Outcome move(long change, int most) {
        return step(change, most, chunk -> {
            chunk.stream().map(cases::lock).forEach(dates::align);
            return chunk.size();
        });
    }

    private Outcome skip(long change, RuntimeException poisoned) {
        return step(change, 1, chunk -> {
            String number = cases.withId(chunk.get(0)).number().value();
            LOG.error("the dates of case {} could not be moved by change {}: {}", number, change, kind(poisoned));
            return 0;
        });
    }

    private interface Moving {

        /** Gives how many were moved. */
        int move(List<CaseId> chunk);
    }

    private Outcome step(long change, int most, Moving moving) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Long> lastCase = changes.hold(change);
            if (lastCase.isEmpty()) {
                return Outcome.ELSEWHERE;
            }
            List<CaseId> chunk = changes.after(lastCase.get(), change, most);
            if (chunk.isEmpty()) {
                changes.finish(change);
                return Outcome.FINISHED;
            }
            changes.advance(change, chunk.get(chunk.size() - 1), moving.move(chunk));
            return Outcome.MOVED;
        }));
    }
}
