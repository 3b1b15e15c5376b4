package th.kaechon.process.takeback;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/** Sets the household case back before one of its tasks: the running instance, or a new one when it has ended. */
@Component
class CaseRewind {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final FollowingTasks following;

    CaseRewind(RuntimeService runtime, HistoryService history, RepositoryService repository, FollowingTasks following) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.following = following;
    }

    void before(String element, HouseholdCase household, Map<String, Object> values) {
        ProcessInstance running = following.running(household);
        if (running == null) {
            startAgain(element, household, values);
        } else {
            runtime.setVariables(running.getId(), values);
            back(running.getId(), element);
        }
    }

    /**
     * Starts first and cancels then: a stage that the task shares with what followed stays, with its deadline. By activity
     * and not by instance, because starting moves a waiting job to another place in the tree.
     */
    private void back(String instance, String element) {
        ActivityInstance tree = runtime.getActivityInstance(instance);
        ProcessInstanceModificationBuilder change =
                runtime.createProcessInstanceModification(instance).startBeforeActivity(element);
        followed(tree, stageOf(tree.getProcessDefinitionId(), element))
                .distinct()
                .forEach(change::cancelAllForActivity);
        change.execute();
    }

    private static Stream<String> followed(ActivityInstance scope, String stage) {
        return Stream.concat(
                Arrays.stream(scope.getChildTransitionInstances()).map(TransitionInstance::getActivityId),
                Arrays.stream(scope.getChildActivityInstances())
                        .flatMap(child -> child.getActivityId().equals(stage)
                                ? followed(child, stage)
                                : Stream.of(child.getActivityId())));
    }

    /** The id of the sub-process that holds the task, or of the process itself. */
    private String stageOf(String definition, String element) {
        return repository
                .getBpmnModelInstance(definition)
                .getModelElementById(element)
                .getParentElement()
                .getAttributeValue("id");
    }

    /** With the values the ended one had, so that whatever comes later finds them. */
    private void startAgain(String element, HouseholdCase household, Map<String, Object> values) {
        HistoricProcessInstance ended = ended(household);
        runtime.createProcessInstanceById(ended.getProcessDefinitionId())
                .businessKey(household.number().value())
                .setVariables(valuesOf(ended))
                .setVariables(values)
                .startBeforeActivity(element)
                .execute();
    }

    private HistoricProcessInstance ended(HouseholdCase household) {
        List<HistoricProcessInstance> all = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(household.number().value())
                .processDefinitionKey(HouseholdCaseProcess.KEY)
                .orderByProcessInstanceEndTime()
                .desc()
                .list();
        return all.get(0);
    }

    private Map<String, Object> valuesOf(HistoricProcessInstance ended) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(ended.getId()).list().stream()
                .filter(value -> ended.getId().equals(value.getActivityInstanceId()))
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName, value -> Objects.requireNonNull(value.getValue())));
    }
}
