package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Asks the engine's history, once a test class is through, which nodes of its model were walked meanwhile. */
class FlowNodesWalked implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** The event that leads out of such a gateway cancels it, in the engine's words. */
    private static final String LEFT_BY_AN_EVENT = "eventBasedGateway";

    private final Set<Method> passed = new HashSet<>();
    private Date begun = new Date(0);

    @Override
    public void beforeAll(ExtensionContext test) {
        SpringExtension.getApplicationContext(test); // sets the engine's clock when this class is the first
        begun = ClockUtil.getCurrentTime();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()) {
            passed.add(test.getRequiredTestMethod());
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Class<?> type = test.getRequiredTestClass();
        if (!passed.containsAll(enabledTests(type))) {
            return;
        }
        ShippedModel model = modelOf(type);
        HistoryService history = SpringExtension.getApplicationContext(test).getBean(HistoryService.class);
        assertThat(ShippedModel.without(nodes(model), walked(history, model)))
                .as(
                        "flow nodes of %s that no test of %s walks: write the test of the outcome that needs them",
                        model, type)
                .isEmpty();
    }

    private static Set<Method> enabledTests(Class<?> type) {
        return AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN).stream()
                .filter(method -> !AnnotationSupport.isAnnotated(method, Disabled.class))
                .collect(Collectors.toSet());
    }

    private static ShippedModel modelOf(Class<?> type) {
        String id = AnnotationSupport.findAnnotation(type, WalksEveryNodeOf.class)
                .orElseThrow()
                .value();
        return ShippedModel.all().stream()
                .filter(model -> model.process().getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no model with process " + id));
    }

    private static Set<String> nodes(ShippedModel model) {
        return model.all(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> walked(HistoryService history, ShippedModel model) {
        return history.createHistoricActivityInstanceQuery().startedAfter(begun).finished().list().stream()
                .filter(node ->
                        node.getProcessDefinitionKey().equals(model.process().getId()))
                .filter(node -> !node.isCanceled() || node.getActivityType().equals(LEFT_BY_AN_EVENT))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
