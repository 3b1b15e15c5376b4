package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static th.kaechon.process.ShippedModel.without;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import th.kaechon.KaeChonTest;
import th.kaechon.campaign.Milestone;

/** What the models and Java say of each other is true in both directions. Forms, tables and layout: ModelResourcesTest. */
@KaeChonTest
class ModelConformanceTest {

    private static final Set<String> NAMED_BY_THE_ENGINE = Set.of("execution");
    private static final Set<String> BEANS_FOR_EXPRESSIONS = Set.of("groups", "deadlines");

    @Autowired
    private ApplicationContext context;

    static List<ShippedModel> models() {
        return ShippedModel.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void aModelIsNamedAsItsFileAndItsDescription(ShippedModel model) {
        assertThat(model.process().getId())
                .as(
                        "id of the process in %s: rename the file or the id, kebab-case and lowerCamel of the same words",
                        model)
                .isEqualTo(model.idByFileName());
        assertThat(Description.of(model).key())
                .as("KEY of %s: set it to the id of the process in %s", Description.of(model), model)
                .isEqualTo(model.process().getId());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyUserTaskAndEveryDescribedElementIsInBoth(ShippedModel model) {
        Description description = Description.of(model);
        Set<String> userTasks = ids(model.all(UserTask.class).stream().map(UserTask::getId));
        assertThat(without(userTasks, description.elementIds()))
                .as("user tasks of %s that %s does not spell: add a constant for each", model, description)
                .isEmpty();
        assertThat(description.elementIds().stream().filter(id -> model.bpmn().getModelElementById(id) == null))
                .as("element ids in %s that %s does not have: rename or remove the constants", description, model)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyMessageIsInBothAndIsReceived(ShippedModel model) {
        Description description = Description.of(model);
        Set<String> sent = ids(model.all(Message.class).stream().map(Message::getName));
        Set<String> received = ids(model.all(MessageEventDefinition.class).stream()
                .map(event -> event.getMessage().getName()));
        assertThat(without(sent, description.messages()))
                .as("messages of %s that %s does not spell: add a constant for each", model, description)
                .isEmpty();
        assertThat(without(description.messages(), received))
                .as(
                        "texts in %s that no event of %s receives as a message: rename or remove the constants",
                        description, model)
                .isEmpty();
        assertThat(without(sent, received))
                .as("messages of %s that no event receives: remove them", model)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyDeadlineMarksTheMilestoneItsTimerWaitsFor(ShippedModel model) {
        Description description = Description.of(model);
        Set<String> afterTimers = new TreeSet<>();
        for (BoundaryEvent timer : milestoneTimers(model)) {
            String date = timer.getEventDefinitions().iterator().next().getTextContent();
            for (SequenceFlow flow : timer.getOutgoing()) {
                String task = flow.getTarget().getId();
                afterTimers.add(task);
                Milestone milestone = description.milestones().get(task);
                assertThat(milestone)
                        .as("milestone of %s in %s: every service task behind a timer needs one", task, description)
                        .isNotNull();
                assertThat(date.trim())
                        .as("date of %s in %s, which leads to milestone %s", timer.getId(), model, milestone)
                        .isEqualTo("${deadlines.%s(execution)}", ShippedModel.lowerCamel(milestone.name()));
            }
        }
        assertThat(without(description.milestones().keySet(), afterTimers))
                .as(
                        "service tasks with a milestone in %s that stand behind no timer of %s: mend either",
                        description, model)
                .isEmpty();
    }

    /** So that a date that is moved takes along what the model had set from it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyUserTaskIsDueByTheMilestoneDescribed(ShippedModel model) {
        Description description = Description.of(model);
        for (UserTask task : model.all(UserTask.class)) {
            assertThat(task.getCamundaDueDate())
                    .as(
                            "camunda:dueDate of %s in %s and its milestone in DUE_BY of %s",
                            task.getId(), model, description)
                    .isEqualTo(
                            "${deadlines.%s(execution)}",
                            ShippedModel.lowerCamel(
                                    String.valueOf(description.dueBy().get(task.getId()))));
        }
        assertThat(description.dueBy()).as("DUE_BY of %s", description).hasSameSizeAs(model.all(UserTask.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyTimerIsDescribedByItsMilestone(ShippedModel model) {
        Description description = Description.of(model);
        Map<String, String> timers = milestoneTimers(model).stream()
                .collect(Collectors.toMap(
                        timer -> String.valueOf(description
                                .milestones()
                                .get(timer.getOutgoing()
                                        .iterator()
                                        .next()
                                        .getTarget()
                                        .getId())),
                        BoundaryEvent::getId));
        assertThat(description.timers())
                .as("TIMER_OF of %s: the boundary timers of %s", description, model)
                .isEqualTo(timers);
    }

    /** A hand-up's task, its clock and what follows when the clock runs out belong together, and to no milestone. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyClockOfAHandUpIsDescribed(ShippedModel model) {
        Description description = Description.of(model);
        assertThat(description.clocks().values())
                .as("CLOCK_OF of %s: the boundary timers of %s that wait for no milestone", description, model)
                .containsExactlyInAnyOrderElementsOf(timers(model).stream()
                        .filter(timer -> !milestoneTimers(model).contains(timer))
                        .map(BoundaryEvent::getId)
                        .toList());
        for (BoundaryEvent timer : timers(model)) {
            String kind = clockKind(description, timer);
            if (kind != null) {
                assertThat(timer.getEventDefinitions()
                                .iterator()
                                .next()
                                .getTextContent()
                                .trim())
                        .isEqualTo("${deadlines.%sClock(execution)}", ShippedModel.lowerCamel(kind));
                assertThat(description.handUps())
                        .containsEntry(timer.getAttachedTo().getId(), kind);
                assertThat(description.escalations())
                        .containsEntry(
                                timer.getOutgoing()
                                        .iterator()
                                        .next()
                                        .getTarget()
                                        .getId(),
                                kind);
            }
        }
        assertThat(description.handUps()).hasSameSizeAs(description.clocks());
        assertThat(description.escalations()).hasSameSizeAs(description.clocks());
    }

    private static @Nullable String clockKind(Description description, BoundaryEvent timer) {
        return description.clocks().entrySet().stream()
                .filter(clock -> clock.getValue().equals(timer.getId()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static List<BoundaryEvent> milestoneTimers(ShippedModel model) {
        Collection<String> clocks = Description.of(model).clocks().values();
        return timers(model).stream()
                .filter(timer -> !clocks.contains(timer.getId()))
                .toList();
    }

    /** Being overdue adds the amphoe centre to the other tasks, and takes it from them again. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void theTasksOfTheAmphoeCentreAreDescribed(ShippedModel model) {
        assertThat(model.all(UserTask.class).stream()
                        .filter(task -> task.getCamundaCandidateGroups().contains("groups.amphoeCentre("))
                        .map(UserTask::getId))
                .as("OF_AMPHOE_CENTRE of %s", Description.of(model))
                .containsExactlyInAnyOrderElementsOf(Description.of(model).ofAmphoeCentre());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyVariableOfTheModelIsDescribed(ShippedModel model) {
        Description description = Description.of(model);
        assertThat(without(variablesOf(model), description.variables().values()))
                .as("variables %s uses and %s does not describe: add a Variable for each", model, description)
                .isEmpty();
    }

    /** A variable the model itself never looks at must at least go from one Java class to another. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyDescribedVariableIsUsedByTheModelOrCarriedFromOneClassToAnother(ShippedModel model) {
        Description description = Description.of(model);
        JavaClass described = Product.CLASSES.get(description.type());
        Set<String> used = variablesOf(model);
        assertThat(description.variables().entrySet().stream()
                        .filter(variable -> !used.contains(variable.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(constant -> users(described, constant).size() < 2))
                .as(
                        "variables in %s that %s does not use and Java does not both write and read: remove them",
                        description, model)
                .isEmpty();
    }

    /** Imported when first asked for. */
    private static final class Product {

        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("th.kaechon");
    }

    private static Set<String> users(JavaClass description, String constant) {
        return description.getField(constant).getAccessesToSelf().stream()
                .map(JavaFieldAccess::getOriginOwner)
                .filter(user -> !user.equals(description))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyDelegateIsABeanOfTheRightKind(ShippedModel model) {
        model.all(ServiceTask.class)
                .forEach(task ->
                        assertBean(task.getCamundaDelegateExpression(), JavaDelegate.class, task.getId(), model));
        model.all(CamundaExecutionListener.class)
                .forEach(listener -> assertBean(
                        listener.getCamundaDelegateExpression(),
                        ExecutionListener.class,
                        ShippedModel.ownerOf(listener),
                        model));
        model.all(CamundaTaskListener.class)
                .forEach(listener -> assertBean(
                        listener.getCamundaDelegateExpression(),
                        TaskListener.class,
                        ShippedModel.ownerOf(listener),
                        model));
    }

    private void assertBean(String expression, Class<?> kind, String element, ShippedModel model) {
        assertThat(expression)
                .as(
                        "%s in %s needs camunda:delegateExpression with the name of one bean: no class, script or method",
                        element, model)
                .isNotNull()
                .matches("\\$\\{\\w+}");
        String bean = expression.substring(2, expression.length() - 1);
        assertThat(context.containsBean(bean))
                .as(
                        "bean %s of %s in %s: write it as a @Component of that name, or correct the model",
                        bean, element, model)
                .isTrue();
        assertThat(context.getBean(bean))
                .as("bean %s of %s in %s", bean, element, model)
                .isInstanceOf(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void noExpressionStartsFromAnythingButVariablesGroupsAndDeadlines(ShippedModel model) {
        Set<String> allowed = new HashSet<>(Description.of(model).variables().values());
        allowed.addAll(NAMED_BY_THE_ENGINE);
        allowed.addAll(BEANS_FOR_EXPRESSIONS);
        assertThat(evaluated(model).findAny())
                .as("whether %s has expressions, as its user tasks and timers say", model)
                .matches(
                        found -> found.isPresent() == !model.all(UserTask.class).isEmpty());
        assertThat(evaluated(model).filter(expression -> !allowed.containsAll(expression.names())))
                .as(
                        "expressions of %s that name something else: describe the variable, or move the call into a delegate",
                        model)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyMethodAnExpressionCallsExists(ShippedModel model) {
        evaluated(model).forEach(expression -> {
            assertThat(expression.calls())
                    .as("calls in %s of %s: keep to bean.method(variables), one deep", expression, model)
                    .hasSize((int) expression
                            .text()
                            .chars()
                            .filter(sign -> sign == '(')
                            .count())
                    .allSatisfy(call -> assertThat(methodsOf(call.bean()))
                            .as("public methods, with their numbers of arguments, for %s in %s", expression, model)
                            .contains(call.method() + "/" + call.arguments()));
        });
    }

    private Set<String> methodsOf(String bean) {
        assertThat(bean).as("bean an expression may call").isIn(BEANS_FOR_EXPRESSIONS);
        return Arrays.stream(ClassUtils.getUserClass(Objects.requireNonNull(context.getType(bean)))
                        .getMethods())
                .map(method -> method.getName() + "/" + method.getParameterCount())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyRuleTaskLeavesToItsListenersWhatIsJava(ShippedModel model) {
        assertThat(model.all(BusinessRuleTask.class).stream()
                        .filter(task -> task.getCamundaDecisionRef() == null
                                || task.getCamundaResultVariable() != null
                                || task.getCamundaDelegateExpression() != null)
                        .map(BusinessRuleTask::getId))
                .as(
                        "rule tasks of %s without a decision, or that do more than decide: use listeners at start and end",
                        model)
                .isEmpty();
    }

    /** Expressions but those that only name a delegate. */
    private static Stream<ModelExpression> evaluated(ShippedModel model) {
        Set<String> delegates = Stream.of(
                        model.all(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
                        model.all(CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        model.all(CamundaTaskListener.class).stream()
                                .map(CamundaTaskListener::getCamundaDelegateExpression))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
        return model.expressions().stream().filter(expression -> !delegates.contains(expression.text()));
    }

    private static Set<String> variablesOf(ShippedModel model) {
        Set<String> variables = new HashSet<>();
        evaluated(model).forEach(expression -> variables.addAll(expression.names()));
        variables.removeAll(NAMED_BY_THE_ENGINE);
        variables.removeAll(BEANS_FOR_EXPRESSIONS);
        model.all(CamundaInputParameter.class).forEach(input -> variables.add(input.getCamundaName()));
        model.all(CamundaIn.class).forEach(mapping -> variables.add(mapping.getCamundaSource()));
        model.all(CamundaOut.class).forEach(mapping -> variables.add(mapping.getCamundaTarget()));
        variables.addAll(handedOver(model));
        variables.remove(null);
        return variables;
    }

    /** What a calling model puts into this one. */
    private static Collection<String> handedOver(ShippedModel called) {
        return models().stream()
                .flatMap(model -> model.all(CallActivity.class).stream())
                .filter(call -> called.process().getId().equals(call.getCalledElement()))
                .flatMap(call ->
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .map(CamundaIn::getCamundaTarget)
                .filter(target -> target != null)
                .collect(Collectors.toSet());
    }

    private static List<BoundaryEvent> timers(ShippedModel model) {
        return model.all(BoundaryEvent.class).stream()
                .filter(event -> event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition)
                .toList();
    }

    private static Set<String> ids(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
