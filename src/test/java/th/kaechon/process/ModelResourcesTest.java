package th.kaechon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static th.kaechon.process.ShippedModel.without;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;

/** Forms, decision tables, called models and layout: what a model points to is there, and nothing lies about unused. */
class ModelResourcesTest {

    private static final String FORMS = "embedded:deployment:processes/forms/";
    private static final Pattern THAI = Pattern.compile("\\p{InThai}");
    private static final Pattern GROUPS =
            Pattern.compile("\\$\\{groups\\.\\w+\\([^()]*\\)}(,\\$\\{groups\\.\\w+\\([^()]*\\)})*");

    static List<ShippedModel> models() {
        return ShippedModel.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyModelSaysHowLongItsHistoryIsKept(ShippedModel model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString())
                .as("%s: give its process camunda:historyTimeToLive, for example P1825D", model)
                .isNotBlank();
        assertThat(model.process().isExecutable()).as("%s: isExecutable", model).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyUserTaskHasItsFormNamedAsTheTask(ShippedModel model) {
        for (UserTask task : model.all(UserTask.class)) {
            String form = kebab(task.getId().substring(task.getId().indexOf('_') + 1)) + ".html";
            assertThat(task.getCamundaFormKey())
                    .as("form key of %s in %s: a form is named as its task", task.getId(), model)
                    .isEqualTo(FORMS + form);
            assertThat(forms())
                    .as("forms in processes/forms; %s in %s wants its own", task.getId(), model)
                    .contains(form);
        }
    }

    @Test
    void everyFormIsUsedByATask() {
        Set<String> used = models().stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(UserTask::getCamundaFormKey)
                .filter(key -> key != null && key.startsWith(FORMS))
                .map(key -> key.substring(FORMS.length()))
                .collect(Collectors.toSet());
        assertThat(without(forms(), used))
                .as("files in processes/forms that no user task names: remove them or name them")
                .isEmpty();
    }

    @Test
    void everyDecisionATaskRefersToHasATableAndEveryTableIsReferredTo() {
        Set<String> referred = models().stream()
                .flatMap(model -> model.all(BusinessRuleTask.class).stream())
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .collect(Collectors.toSet());
        referred.addAll(Set.of("lateJoinerDate", "extensionLimit")); // asked beside the models, by process.deadline
        Set<String> tables = names("dmn/*.dmn").stream()
                .map(file -> ShippedModel.lowerCamel(file.substring(0, file.lastIndexOf('.'))))
                .collect(Collectors.toSet());
        assertThat(without(referred, tables))
                .as("decisions a model refers to without a table: add dmn/<kebab-case>.dmn for each")
                .isEmpty();
        assertThat(without(tables, referred))
                .as("tables in dmn/ nobody refers to: use them or remove them")
                .isEmpty();
    }

    @Test
    void everyTableHoldsOneDecisionNamedAsItsFile() {
        assertThat(ShippedModel.resources("dmn/*.dmn")).isNotEmpty().allSatisfy(file -> {
            String name = String.valueOf(file.getFilename());
            assertThat(decisions(file))
                    .as("ids of the decisions in dmn/%s", name)
                    .containsExactly(ShippedModel.lowerCamel(name.substring(0, name.lastIndexOf('.'))));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyCalledModelExists(ShippedModel model) {
        Set<String> keys =
                models().stream().map(other -> other.process().getId()).collect(Collectors.toSet());
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement())
                    .as("called element of %s in %s", call.getId(), model)
                    .isIn(keys);
            assertThat(call.getCamundaCalledElementBinding())
                    .as("binding of %s in %s: models and forms of one deployment stay together", call.getId(), model)
                    .isEqualTo("deployment");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyUserTaskGoesToGroupsByAreaAndHasADueDate(ShippedModel model) {
        for (UserTask task : model.all(UserTask.class)) {
            assertThat(task.getCamundaCandidateGroups())
                    .as("candidate groups of %s in %s: ${groups.…(…)} and no literal id", task.getId(), model)
                    .isNotNull()
                    .matches(GROUPS);
            assertThat(task.getCamundaDueDate())
                    .as("due date of %s in %s: ${deadlines.…(execution)}", task.getId(), model)
                    .isNotNull()
                    .startsWith("${deadlines.");
            assertThat(Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers()))
                    .as("assignee and candidate users of %s in %s: work goes to groups", task.getId(), model)
                    .containsOnlyNulls();
        }
    }

    /** Otherwise the officer who completes the task waits for the tables and loses the answer when one of them fails. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void noRuleTaskRunsInTheOfficersTransaction(ShippedModel model) {
        assertThat(model.all(BusinessRuleTask.class).stream()
                        .filter(task -> runsWithAUserTask(task, new HashSet<>()))
                        .map(FlowNode::getId))
                .as(
                        "rule tasks of %s reached from a user task without a save point: set camunda:asyncBefore on the first",
                        model)
                .isEmpty();
    }

    private static boolean runsWithAUserTask(FlowNode node, Set<FlowNode> seen) {
        if (node.isCamundaAsyncBefore() || !seen.add(node)) {
            return false;
        }
        return before(node)
                .filter(previous -> !previous.isCamundaAsyncAfter())
                .anyMatch(previous -> previous instanceof UserTask || runsWithAUserTask(previous, seen));
    }

    /** Into a sub-process by its start, out of it by its ends. */
    private static Stream<FlowNode> before(FlowNode node) {
        Stream<FlowNode> sources = node.getPreviousNodes().list().stream();
        if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess outer) {
            return before(outer);
        }
        return sources.flatMap(source -> source instanceof SubProcess inner
                ? Stream.concat(Stream.of(source), inner.getChildElementsByType(EndEvent.class).stream())
                : Stream.of(source));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyNodeAndFlowIsDrawn(ShippedModel model) {
        assertThat(Stream.concat(
                                model.all(FlowNode.class).stream()
                                        .filter(node -> !(node.getDiagramElement() instanceof BpmnShape shape)
                                                || shape.getBounds() == null),
                                model.all(SequenceFlow.class).stream()
                                        .filter(flow -> flow.getDiagramElement() == null
                                                || flow.getDiagramElement()
                                                                .getWaypoints()
                                                                .size()
                                                        < 2))
                        .map(element -> element.getId()))
                .as("elements of %s without a place in its diagram: open it in Camunda Modeler and lay them out", model)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everythingAPersonSeesIsNamedInThai(ShippedModel model) {
        Stream<FlowNode> nodes = model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway) || node.getOutgoing().size() > 1);
        Stream<SequenceFlow> choices = model.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof Gateway gateway
                        && !(gateway instanceof ParallelGateway)
                        && gateway.getOutgoing().size() > 1);
        assertThat(Stream.concat(nodes, choices)
                        .filter(element -> element.getName() == null
                                || !THAI.matcher(element.getName()).find())
                        .map(element -> element.getId()))
                .as("elements of %s without a Thai name", model)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyModelHasATestThatWalksAllOfIt(ShippedModel model) throws ClassNotFoundException {
        String id = model.process().getId();
        String test = "%s.%s%sTest"
                .formatted(getClass().getPackageName(), Character.toUpperCase(id.charAt(0)), id.substring(1));
        WalksEveryNodeOf walks =
                AnnotatedElementUtils.findMergedAnnotation(Class.forName(test), WalksEveryNodeOf.class);
        assertThat(walks == null ? "" : walks.value())
                .as("%s: annotate it with @WalksEveryNodeOf(\"%s\")", test, id)
                .isEqualTo(id);
    }

    private static Set<String> forms() {
        return names("processes/forms/*");
    }

    private static Set<String> names(String pattern) {
        return ShippedModel.resources(pattern)
                .map(file -> String.valueOf(file.getFilename()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> decisions(Resource file) {
        try (InputStream xml = file.getInputStream()) {
            return Dmn.readModelFromStream(xml).getModelElementsByType(Decision.class).stream()
                    .map(Decision::getId)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String kebab(String lowerCamel) {
        return lowerCamel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
