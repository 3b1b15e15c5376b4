package th.kaechon.process;

/** Someone else completed the task, or moved its case, between reading and writing it. Nothing was written. */
public class TaskGone extends RuntimeException {

    public TaskGone() {}

    public TaskGone(Throwable cause) {
        super(cause);
    }
}
