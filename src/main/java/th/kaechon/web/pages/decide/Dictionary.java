package th.kaechon.web.pages.decide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.kaechon.policy.MenuReasons;
import th.kaechon.report.meeting.AgendaRow;

/** The texts of one page that its rows name by key. Reasons are numbered as they are met. */
final class Dictionary {

    private final MenuReasons.Reader reasons;
    private final Map<List<String>, Integer> places = new LinkedHashMap<>();

    Dictionary(MenuReasons.Reader reasons) {
        this.reasons = reasons;
    }

    /** The place of the line's reason; -1 where there is none. */
    int reasonOf(AgendaRow.Line line) {
        String definition = line.definition();
        List<String> rules = line.rules();
        String entry = line.entry();
        if (definition == null || rules == null || entry == null) {
            return -1;
        }
        return reasons.reason(new MenuReasons.Fired(definition, rules), entry)
                .map(words -> places.computeIfAbsent(words, met -> places.size()))
                .orElse(-1);
    }

    List<List<String>> reasons() {
        return new ArrayList<>(places.keySet());
    }

    /** As data in a page: nothing in it can end the element it stands in. */
    static String json(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
