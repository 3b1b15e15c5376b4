/** Meetings as officers read them: the rows of one meeting, the list of all. */
@NullMarked
@NamedInterface("meeting")
package th.kaechon.report.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
