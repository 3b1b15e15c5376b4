package th.kaechon.engine.jobs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Reads jobs, executions and variables of a chunk by one query each, where the engine would ask for each job. The transaction
 * has them from then on; whoever changes one of them meanwhile is noticed by its revision, as always.
 */
final class ReadAtOnce {

    private static final String OF_THESE = " where PROC_INST_ID_ = any (string_to_array(#{instances}, ','))";
    private static final String EXECUTIONS = "select * from ACT_RU_EXECUTION" + OF_THESE;
    private static final String HISTORIC_VARIABLES = "select * from ACT_HI_VARINST" + OF_THESE;

    private final CommandContext context;

    ReadAtOnce(CommandContext context) {
        this.context = context;
    }

    void read(List<String> jobIds) {
        JobQueryImpl query = new JobQueryImpl();
        query.jobIds(new HashSet<>(jobIds));
        String[] instances = context.getJobManager().findJobsByQueryCriteria(query, null).stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (instances.length > 0) {
            restore(instances);
        }
    }

    private void restore(String[] instances) {
        select(
                "selectHistoricVariableInstanceByNativeQuery",
                HISTORIC_VARIABLES,
                instances); // a change writes there too
        Map<String, List<VariableInstanceEntity>> variables = variables(instances);
        Map<String, List<ExecutionEntity>> trees =
                executions(instances).stream().collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId));
        trees.forEach((instance, tree) -> tree.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .forEach(root -> root.restoreProcessInstance(
                        tree, null, variables.getOrDefault(instance, List.of()), null, null, null, null)));
    }

    @SuppressWarnings("unchecked")
    private List<ExecutionEntity> executions(String[] instances) {
        return (List<ExecutionEntity>) select("selectExecutionByNativeQuery", EXECUTIONS, instances);
    }

    private List<?> select(String statement, String sql, String[] instances) {
        return context.getDbEntityManager()
                .selectListWithRawParameter(
                        statement, Map.of("sql", sql, "instances", String.join(",", instances)), 0, Integer.MAX_VALUE);
    }

    private Map<String, List<VariableInstanceEntity>> variables(String[] instances) {
        VariableInstanceQueryImpl query = new VariableInstanceQueryImpl();
        query.processInstanceIdIn(instances);
        return context.getVariableInstanceManager().findVariableInstanceByQueryCriteria(query, null).stream()
                .map(VariableInstanceEntity.class::cast)
                .collect(Collectors.groupingBy(VariableInstanceEntity::getProcessInstanceId));
    }
}
