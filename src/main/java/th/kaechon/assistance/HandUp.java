package th.kaechon.assistance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case handed up, as long as nobody has answered.
 *
 * @param dueOn the last day on which the changwat centre accepts it or returns it
 * @param escalatedAt when its clock had run out
 */
public record HandUp(HandUpKind kind, LocalDate sentOn, LocalDate dueOn, @Nullable OffsetDateTime escalatedAt) {}
