/** Dates that change: the whole campaign's after a preview, or one case's by the amphoe centre; timers and tasks follow. */
@NullMarked
@NamedInterface("deadline")
package th.kaechon.process.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
