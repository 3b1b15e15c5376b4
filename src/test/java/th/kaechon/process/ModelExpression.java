package th.kaechon.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;

/** An expression of a model with the element it stands in, taken apart by the engine's own expression parser. */
record ModelExpression(String elementId, String text) {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\.(\\w+)\\s*\\(([^()]*)\\)");

    record Call(String bean, String method, int arguments) {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Names an expression starts from: variables, beans and the engine's own {@code execution} or {@code task}. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (IdentifierNode node : PARSER.build(text).getIdentifierNodes()) {
            names.add(node.getName());
        }
        return names;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        Matcher found = CALL.matcher(text);
        while (found.find()) {
            String arguments = found.group(3);
            calls.add(new Call(found.group(1), found.group(2), arguments.isBlank() ? 0 : arguments.split(",").length));
        }
        return calls;
    }

    @Override
    public String toString() {
        return text + " at " + elementId;
    }
}
