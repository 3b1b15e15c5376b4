/** Meetings as processes: who may lead one, its steps, its answers, and the one commit of what it decided. */
@NullMarked
@NamedInterface("meeting")
package th.kaechon.process.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
