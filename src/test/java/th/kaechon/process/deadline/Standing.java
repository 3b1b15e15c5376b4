package th.kaechon.process.deadline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.casefile.HouseholdCase;

/**
 * Everything of a case that hangs on a date, to compare before and after.
 *
 * @param timers when each boundary timer waits until
 * @param tasks key, due date, priority and candidates of each open task
 * @param priorities of the case and of the help under way
 * @param marks milestones it is marked at
 */
record Standing(Map<String, String> timers, List<String> tasks, List<Integer> priorities, List<String> marks) {

    static Standing of(HouseholdCase household, ProcessEngine engine, JdbcClient jdbc) {
        String number = household.number().value();
        List<String> instances =
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list()
                        .stream()
                        .map(one -> one.getId())
                        .toList();
        return new Standing(
                timers(instances, engine),
                tasks(number, engine),
                instances.isEmpty() ? List.of() : priorities(instances, engine),
                jdbc.sql("select milestone from case_overdue where case_id = :id order by milestone")
                        .param("id", household.id().value())
                        .query(String.class)
                        .list());
    }

    private static Map<String, String> timers(List<String> instances, ProcessEngine engine) {
        return instances.stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .timers()
                                .list()
                                .stream())
                .collect(Collectors.toMap(
                        job -> activity(job, engine),
                        job -> job.getDuedate().toString(),
                        (one, two) -> "twice",
                        TreeMap::new));
    }

    private static String activity(Job job, ProcessEngine engine) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private static List<String> tasks(String number, ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> task(task, engine))
                .sorted()
                .toList();
    }

    private static String task(Task task, ProcessEngine engine) {
        List<String> candidates = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return "%s %s %d %s".formatted(task.getTaskDefinitionKey(), task.getDueDate(), task.getPriority(), candidates);
    }

    private static List<Integer> priorities(List<String> instances, ProcessEngine engine) {
        return engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName("priority")
                .list()
                .stream()
                .map(VariableInstance::getValue)
                .map(Integer.class::cast)
                .sorted()
                .toList();
    }
}
