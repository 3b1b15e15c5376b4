package th.kaechon.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start, naming the index, when one of {@link EngineIndex} is gone: without it a deadline's storm takes hours. */
@Component
@Order(10)
class EngineIndexCheck implements ApplicationRunner {

    private final JdbcClient jdbc;

    EngineIndexCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "The database lacks the index(es) %s. Create them as in engine.EngineIndex, then start again."
                            .formatted(missing));
        }
    }

    List<String> missing() {
        Set<String> present =
                jdbc
                        .sql("select indexname from pg_indexes where schemaname = 'public'")
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
        return Arrays.stream(EngineIndex.values())
                .map(EngineIndex::indexName)
                .filter(name -> !present.contains(name))
                .toList();
    }
}
