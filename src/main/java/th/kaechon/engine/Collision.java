package th.kaechon.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two who wrote to the same case in the same moment: nothing is wrong with it, and trying again helps. */
public final class Collision {

    /** After so many attempts something else is wrong. */
    public static final int MOST_ATTEMPTS = 5;

    private static final String ROLLED_BACK = "40"; // the class of SQL states of deadlock and serialization

    private Collision() {}

    public static boolean isBehind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
