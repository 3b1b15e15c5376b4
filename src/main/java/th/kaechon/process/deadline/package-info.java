/** Dates of cases: who joins late gets own ones, a changed calendar moves timers, tasks and marks, one case gets more time. */
@NullMarked
@NamedInterface("deadline")
package th.kaechon.process.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
