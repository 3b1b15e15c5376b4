package th.kaechon.intake;

import java.util.List;

/**
 * What became of a list. The three counts are household rows and add up to the rows of the household file; {@code refusals}
 * also names rows of the member file.
 */
public record IntakeReport(long listId, int accepted, int known, int refused, List<Refusal> refusals) {

    public IntakeReport {
        refusals = List.copyOf(refusals);
    }
}
