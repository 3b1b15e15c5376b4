/** What the meetings decided outside the menu, as proposals for new entries. */
@NullMarked
@NamedInterface("learning")
package th.kaechon.report.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
