package th.kaechon.household;

public record HouseholdId(long value) {}
