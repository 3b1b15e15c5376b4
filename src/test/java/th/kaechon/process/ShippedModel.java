package th.kaechon.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** One of processes/*.bpmn as it goes onto the class path, read with the engine's model API. */
record ShippedModel(String fileName, BpmnModelInstance bpmn) {

    static List<ShippedModel> all() {
        return resources("processes/*.bpmn").map(ShippedModel::read).toList();
    }

    /** The files of a class-path pattern by name, so that a test does not depend on the working directory. */
    static Stream<Resource> resources(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ShippedModel read(Resource file) {
        try (InputStream xml = file.getInputStream()) {
            return new ShippedModel(Objects.requireNonNull(file.getFilename()), Bpmn.readModelFromStream(xml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    /** Every piece of text with an expression in it: attributes and element bodies, documentation excepted. */
    List<ModelExpression> expressions() {
        NodeList elements = ((Document) bpmn.getDocument().getDomSource().getNode()).getElementsByTagNameNS("*", "*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(index -> (Element) elements.item(index))
                .filter(element -> !element.getLocalName().equals("documentation"))
                .flatMap(element -> texts(element)
                        .filter(ModelExpression::isExpression)
                        .map(text -> new ModelExpression(ownerOf(element), text)))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        boolean leaf = element.getElementsByTagNameNS("*", "*").getLength() == 0;
        return Stream.concat(
                IntStream.range(0, attributes.getLength())
                        .mapToObj(index -> attributes.item(index).getNodeValue()),
                leaf ? Stream.of(element.getTextContent()) : Stream.empty());
    }

    /** The nearest element with an id, by which a person finds the place in Camunda Modeler. */
    private static String ownerOf(Element element) {
        return element.hasAttribute("id") ? element.getAttribute("id") : ownerOf((Element) element.getParentNode());
    }

    static String ownerOf(ModelElementInstance element) {
        String id = element.getAttributeValue("id");
        return id != null ? id : ownerOf(element.getParentElement());
    }

    /** {@code household-case.bpmn}: {@code householdCase}. */
    String idByFileName() {
        return lowerCamel(fileName.substring(0, fileName.lastIndexOf('.')));
    }

    /** {@code household-case} and {@code HOUSEHOLD_CASE}: {@code householdCase}. */
    static String lowerCamel(String words) {
        String camel = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[-_]"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .reduce("", String::concat);
        return Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    }

    static <T> TreeSet<T> without(Collection<T> all, Collection<T> taken) {
        TreeSet<T> left = new TreeSet<>(all);
        left.removeAll(taken);
        return left;
    }

    @Override
    public String toString() {
        return "processes/" + fileName;
    }
}
