/** Dates of single cases: who joins late gets own ones, and a changed date moves timers, tasks and marks. */
@NullMarked
@NamedInterface("deadline")
package th.kaechon.process.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
