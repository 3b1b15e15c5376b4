/** processes/household-case.bpmn: the case of one household from the list to its closing. */
@NullMarked
@NamedInterface("household-case")
package th.kaechon.process.householdcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
