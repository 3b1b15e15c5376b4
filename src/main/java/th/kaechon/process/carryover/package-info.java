/** Cases that a fiscal year leaves open go on as new cases of the next campaign. */
@NullMarked
@NamedInterface("carry-over")
package th.kaechon.process.carryover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
