package th.kaechon.process;

/** Someone else completed the task, or moved its case, between reading and writing it. Nothing was written. */
public class TaskGone extends RuntimeException {

    TaskGone(Throwable cause) {
        super(cause);
    }
}
