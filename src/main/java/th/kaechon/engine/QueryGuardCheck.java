package th.kaechon.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proves at every start that the guard against CVE-2026-109432 is in force, whatever a packaging change did. */
@Component
@Order(11)
class QueryGuardCheck implements ApplicationRunner {

    private final TaskService tasks;

    QueryGuardCheck(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            tasks.createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${1 + 1}")
                    .endOr()
                    .count();
        } catch (BadUserRequestException refused) {
            return;
        }
        throw new IllegalStateException(
                "The guard against expressions in task queries (CVE-2026-109432) is not in force; not starting.");
    }
}
