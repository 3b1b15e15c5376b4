/** Time made by hand: one clock for us and the engine, and due jobs run in a known order. For rehearsals alone. */
@NullMarked
@NamedInterface("simulation")
package th.kaechon.process.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
