/** Due timers run several in one transaction, through the job executor's own extension points (ADR 10). */
@NullMarked
package th.kaechon.engine.jobs;

import org.jspecify.annotations.NullMarked;
