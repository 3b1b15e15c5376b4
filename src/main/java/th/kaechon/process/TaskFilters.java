package th.kaechon.process;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shared Tasklist filters. They ask for the logged-in officer's groups, so every role sees its own area in them. */
@Component
public class TaskFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Transactional
    public void ensure() {
        ensure(-40, "งานในพื้นที่ของฉัน", "งานทั้งหมดที่ท่านหรือทีมของท่านรับได้", "#3f6f3f", mine());
        ensure(
                -30,
                "งานที่ฉันรับไว้",
                "งานที่ท่านกดรับไว้แล้ว",
                "#31708f",
                byUrgency(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        ensure(-20, "เกินกำหนด", "งานที่เลยวันครบกำหนด", "#b03a2e", mine().dueBeforeExpression("${now()}"));
        ensure(
                -10,
                "ครบกำหนดใน 7 วัน",
                "งานที่จะครบกำหนดภายใน 7 วัน",
                "#b9770e",
                mine().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7)}"));
    }

    private TaskQuery mine() {
        return byUrgency(tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks());
    }

    private static TaskQuery byUrgency(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByDueDate().asc();
    }

    private void ensure(int order, String name, String description, String colour, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setProperties(Map.of("priority", order, "description", description, "color", colour, "refresh", true));
        filter.setQuery(query);
        filters.saveFilter(filter);
    }
}
