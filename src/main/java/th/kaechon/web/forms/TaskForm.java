package th.kaechon.web.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server's half of an embedded form. */
interface TaskForm {

    /** The user task's element id. */
    String taskKey();

    Content content(FormContext context);

    /** Reads the answer; when it holds no error, does the work. Errors stay in the answer and nothing is written. */
    void submit(FormContext context, Answer answer);

    /** Choices by name, the form's first values, and what is shown beside them only to be read. */
    record Content(Map<String, List<Choice>> choices, Map<String, @Nullable Object> values, Map<String, Object> shown) {

        Content(Map<String, List<Choice>> choices, Map<String, @Nullable Object> values) {
            this(choices, values, Map.of());
        }
    }
}
