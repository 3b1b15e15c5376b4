package th.kaechon.engine.jobs;

import java.util.ArrayList;
import java.util.List;

/**
 * Ids of timers of different process instances that may run in one transaction. A list, because the executor hands acquired
 * jobs on as lists of ids, and takes away in place what another node has locked first.
 */
class TimerChunk extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    TimerChunk(List<String> jobIds) {
        super(jobIds);
    }
}
