/** processes/give-help.bpmn: one plan item carried out by its agency, visit by visit, each keyed into the Logbook. */
@NullMarked
@NamedInterface("give-help")
package th.kaechon.process.givehelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
