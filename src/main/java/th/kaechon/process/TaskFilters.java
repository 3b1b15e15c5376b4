package th.kaechon.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shared Tasklist filters. They ask for the logged-in officer's groups, so every role sees its own area in them. Only the
 * short list of what one holds is asked again every ten seconds; the others change slowly and would be asked by everybody.
 */
@Component
public class TaskFilters {

    private static final String VARIABLES = "variables";
    private static final List<Map<String, String>> SHOWN = List.of(
            shown(CardVariables.CASE_NUMBER, "เลขที่กรณี"),
            shown(CardVariables.TAMBON_NAME, "ตำบล"),
            shown(CardVariables.HOUSEHOLD_CLASS_NAME, "ประเภท"));
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Transactional
    public void ensure() {
        ensure(-40, false, "งานในพื้นที่ของฉัน", "งานทั้งหมดที่ท่านหรือทีมของท่านรับได้", "#3f6f3f", mine());
        ensure(
                -30,
                true,
                "งานที่ฉันรับไว้",
                "งานที่ท่านกดรับไว้แล้ว",
                "#31708f",
                byUrgency(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        ensure(-20, false, "เกินกำหนด", "งานที่เลยวันครบกำหนด", "#b03a2e", mine().dueBeforeExpression("${now()}"));
        ensure(
                -10,
                false,
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

    /** An older version's filter, which knew no variables, is brought up to date; what is changed by hand afterwards stays. */
    private void ensure(int order, boolean refresh, String name, String description, String colour, TaskQuery query) {
        Filter known = filters.createTaskFilterQuery().filterName(name).list().stream()
                .findFirst()
                .orElse(null); // an administrator may have made a second one of that name
        if (known != null && known.getProperties().containsKey(VARIABLES)) {
            return;
        }
        Filter filter = known == null ? filters.newTaskFilter(name) : known;
        filter.setProperties(Map.of(
                "priority",
                order,
                "description",
                description,
                "color",
                colour,
                "refresh",
                refresh,
                "showUndefinedVariable",
                false,
                VARIABLES,
                SHOWN));
        filter.setQuery(query);
        filters.saveFilter(filter);
    }

    private static Map<String, String> shown(Variable<?> variable, String label) {
        return Map.of("name", variable.name(), "label", label);
    }
}
