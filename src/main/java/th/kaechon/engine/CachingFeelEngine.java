package th.kaechon.engine;

import camundajar.impl.scala.collection.immutable.Map;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import camundajar.impl.scala.util.Right;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.context.VariableProvider.CompositeVariableProvider;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * FEEL with each cell's text parsed once. The shipped engine parses every cell again at every evaluation, which is nearly
 * all of a table's cost; the language stays the same, only the parse result is kept.
 */
class CachingFeelEngine extends ScalaFeelEngine {

    private static final int MOST_TEXTS = 20_000; // cells of all table versions in use; a bound, not a tuning knob

    private final Cache<String, ParsedExpression> expressions =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();
    private final Cache<String, ParsedExpression> unaryTests =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

    CachingFeelEngine() {
        super(List.of());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        ParsedExpression parsed = expressions.get(expression, text -> rightOf(feelEngine.parseExpression(text)));
        return (T) rightOf(feelEngine.eval(parsed, context(new ContextVariableWrapper(variables))));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        ParsedExpression parsed = unaryTests.get(expression, text -> rightOf(feelEngine.parseUnaryTests(text)));
        VariableProvider input = new StaticVariableProvider(new Map.Map1<>(INPUT_VARIABLE_NAME, inputVariable));
        VariableProvider all = new CompositeVariableProvider(toScalaList(input, new ContextVariableWrapper(variables)));
        return Boolean.TRUE.equals(rightOf(feelEngine.eval(parsed, context(all))));
    }

    private static CustomContext context(VariableProvider provider) {
        return new CustomContext() {
            @Override
            public VariableProvider variableProvider() {
                return provider;
            }
        };
    }

    private static <T> T rightOf(Either<Failure, T> either) {
        if (either instanceof Left<Failure, T> failure) {
            throw new FeelException(failure.value().message());
        }
        return ((Right<Failure, T>) either).value();
    }
}
