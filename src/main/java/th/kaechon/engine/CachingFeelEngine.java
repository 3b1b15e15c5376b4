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
import org.camunda.feel.api.EvaluationFailureType.ASSERT_FAILURE$;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.context.VariableProvider.CompositeVariableProvider;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;

/**
 * FEEL with each cell's text parsed once and the built-in functions made once. The shipped engine does both again for every
 * cell of every evaluation, which is nearly all of a table's cost; language and interpreter stay the same.
 */
class CachingFeelEngine extends ScalaFeelEngine {

    private static final int MOST_TEXTS = 20_000; // cells of all table versions in use; a bound, not a tuning knob

    private final Cache<String, ParsedExpression> expressions =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();
    private final Cache<String, ParsedExpression> unaryTests =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();
    private final FeelInterpreter interpreter = new FeelInterpreter(feelEngine.valueMapper());
    private final FunctionProvider functions = new CompositeFunctionProvider(toScalaList(
            new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper()), feelEngine.functionProvider()));

    CachingFeelEngine() {
        super(List.of());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        ParsedExpression parsed = expressions.get(expression, text -> rightOf(feelEngine.parseExpression(text)));
        return (T) evaluate(parsed, new ContextVariableWrapper(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        ParsedExpression parsed = unaryTests.get(expression, text -> rightOf(feelEngine.parseUnaryTests(text)));
        VariableProvider input = new StaticVariableProvider(new Map.Map1<>(INPUT_VARIABLE_NAME, inputVariable));
        VariableProvider all = new CompositeVariableProvider(toScalaList(input, new ContextVariableWrapper(variables)));
        return Boolean.TRUE.equals(evaluate(parsed, all));
    }

    private Object evaluate(ParsedExpression parsed, VariableProvider variables) {
        EvalContext context =
                EvalContext.create(feelEngine.valueMapper(), functions).merge(context(variables));
        Val value = interpreter.eval(parsed.expression(), context);
        if (value instanceof ValError || anAssertFailed(context)) {
            throw new FeelException("failed to evaluate expression '%s': %s, %s"
                    .formatted(parsed.text(), value, context.failureCollector()));
        }
        return feelEngine.valueMapper().unpackVal(value);
    }

    private static boolean anAssertFailed(EvalContext context) {
        return context.failureCollector()
                .failures()
                .exists(failure -> failure.failureType() == ASSERT_FAILURE$.MODULE$);
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
