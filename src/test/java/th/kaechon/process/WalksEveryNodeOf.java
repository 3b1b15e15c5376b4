package th.kaechon.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class walk every flow node of a model to its regular end. One that none of them walks fails the class
 * by name, unless only some of its tests were run or one of them failed already.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FlowNodesWalked.class)
@interface WalksEveryNodeOf {

    /** Id of the process. */
    String value();
}
