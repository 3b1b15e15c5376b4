package th.kaechon.household;

/** How many households of a list are now on the year's list, and how many had been on it before. */
public record EnteredHouseholds(int entered, int known) {}
