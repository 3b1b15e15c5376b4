package th.kaechon.web.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays what was typed over a form's first values. A field that the form no longer has is dropped, a new one keeps its first. */
@Component
class TypedValues {

    private final ObjectMapper json;

    TypedValues(ObjectMapper json) {
        this.json = json;
    }

    Map<String, @Nullable Object> over(Map<String, @Nullable Object> first, String typed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(first);
        try {
            JsonNode draft = json.readTree(typed);
            first.keySet().stream().filter(draft::has).forEach(field -> values.put(field, draft.get(field)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a draft that is no JSON"); // without the cause: it quotes the draft
        }
        return values;
    }
}
