package th.kaechon.policy;

/**
 * A row that did not fire because of one condition only.
 *
 * @param failedCondition that condition as a sentence; it is among the row's conditions too
 * @param actual what the register held instead
 */
public record NearMiss(RuleRow row, String failedCondition, String actual) {}
