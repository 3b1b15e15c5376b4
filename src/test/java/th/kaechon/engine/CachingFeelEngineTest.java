package th.kaechon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the parse result and nothing else: the answers are those of the shipped engine, also the second time. */
class CachingFeelEngineTest {

    private final FeelEngine shipped = new ScalaFeelEngine(List.of());
    private final FeelEngine caching = new CachingFeelEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {"< 38000", "[20000..30000]", "21000, 22000", "not(21000)", "? > 10000 and ? < 20000", "-", "null"
            })
    void answersUnaryTestsLikeTheShippedEngine(String test) {
        for (Object value : new Object[] {21000.0, 40000.0, null}) {
            VariableContext variables =
                    Variables.createVariables().putValue("income", value).asVariableContext();
            boolean expected = shipped.evaluateSimpleUnaryTests(test, "income", variables);

            assertThat(caching.evaluateSimpleUnaryTests(test, "income", variables))
                    .isEqualTo(expected);
            assertThat(caching.evaluateSimpleUnaryTests(test, "income", variables))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theSameTextSeesTheVariablesOfEachCall() {
        for (int dependants = 0; dependants < 3; dependants++) {
            VariableContext variables = Variables.createVariables()
                    .putValue("dependants", dependants)
                    .asVariableContext();

            Number doubled = caching.evaluateSimpleExpression("dependants * 2", variables);

            assertThat(doubled.intValue()).isEqualTo(dependants * 2);
        }
    }

    @Test
    void saysWhatIsWrongWithATextItCannotRead() {
        VariableContext nothing = Variables.createVariables().asVariableContext();

        assertThatThrownBy(() -> caching.evaluateSimpleExpression("1 +", nothing))
                .isInstanceOf(FeelException.class)
                .hasMessageContaining("1 +");
    }
}
