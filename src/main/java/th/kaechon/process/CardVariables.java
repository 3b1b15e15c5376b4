package th.kaechon.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.kaechon.area.Areas;
import th.kaechon.area.TambonCode;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.process.householdcase.HouseholdCaseProcess;

/**
 * What a task's card shows besides its name, so that an officer with 1,000 tasks of a kind can tell them apart: set on every
 * user task when it is made. Local to the task, because who may work a task may not read the whole instance.
 */
@Component
public class CardVariables extends AbstractProcessEnginePlugin {

    public static final Variable<String> CASE_NUMBER = new Variable<>("caseNumber", String.class);
    public static final Variable<String> TAMBON_NAME = new Variable<>("tambonName", String.class);

    /** In Thai, and only once the tambon meeting has confirmed it. */
    public static final Variable<String> HOUSEHOLD_CLASS_NAME = new Variable<>("householdClassName", String.class);

    private final Areas areas;

    /** Names change with a release only, so each is read once. */
    private final Map<String, String> tambonNames = new ConcurrentHashMap<>();

    CardVariables(Areas areas) {
        this.areas = areas;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addTaskListener(TaskListener.EVENTNAME_CREATE, CardVariables.this::fill);
            }
        });
    }

    private void fill(DelegateTask task) {
        CASE_NUMBER.setLocally(task, task.getExecution().getProcessBusinessKey());
        TAMBON_NAME.setLocally(task, tambonName(HouseholdCaseProcess.TAMBON_CODE.of(task)));
        String householdClass = confirmedClass(task.getExecution());
        if (householdClass != null) {
            HOUSEHOLD_CLASS_NAME.setLocally(
                    task, HouseholdClass.valueOf(householdClass).thai());
        }
    }

    private String tambonName(String code) {
        return tambonNames.computeIfAbsent(
                code,
                unknown -> areas.tambon(new TambonCode(unknown)).orElseThrow().nameTh());
    }

    /** Known to the case alone; give-help runs below it. */
    private static @Nullable String confirmedClass(DelegateExecution execution) {
        String name = HouseholdCaseProcess.HOUSEHOLD_CLASS.name();
        DelegateExecution caller = execution.getProcessInstance().getSuperExecution();
        return (String) (caller == null ? execution : caller).getVariable(name);
    }
}
