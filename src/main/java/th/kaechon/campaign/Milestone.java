package th.kaechon.campaign;

/** The steps that have a date; the dates themselves are data (table campaign_milestone). */
public enum Milestone {
    /** Steps 1 and 2: verified, analysed by 4T, classified. */
    FOUR_T,
    /** Step 3: the amphoe centre has decided and assigned. */
    TARGETING,
    /** Provincial plan only: meeting of the changwat centre. */
    CHANGWAT_MEETING,
    /** Steps 4 and 5: help given and keyed into the Logbook. */
    ASSISTANCE;

    /** Whether every case has this stage; the changwat centre's meeting is one for all. */
    public boolean isStageOfACase() {
        return this != CHANGWAT_MEETING;
    }
}
