package th.kaechon.engine;

/** The indexes without which this use of the engine scans whole tables (measured: 50 to 138 timers per second). */
enum EngineIndex {

    /** Every ended user task looks for its sub-tasks. */
    ACT_IDX_TASK_PARENT_TASK_ID("on act_ru_task (parent_task_id_)"),

    /** Due timers, with {@code jobExecutorAcquireByDueDate} and {@code ensureJobDueDateNotNull}. */
    ACT_IDX_JOB_DUEDATE("on act_ru_job (duedate_)"),

    /** The exclusive-job sub-query: only locked rows are in it. */
    ACT_IDX_JOB_LOCKED_EXCL("on act_ru_job (lock_exp_time_) where exclusive_ and lock_owner_ is not null"),

    /** A group's tasks from the index alone, for every list and its count; older installations get it by V3. */
    ACT_IDX_IDENT_LNK_CANDIDATE("on act_ru_identitylink (group_id_, type_, task_id_)");

    private final String definition;

    EngineIndex(String definition) {
        this.definition = definition;
    }

    String indexName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String ddl() {
        return "create index %s %s".formatted(indexName(), definition);
    }
}
