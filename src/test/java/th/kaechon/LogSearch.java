package th.kaechon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Looks for patterns in the log while open: all that is logged at the product's own levels, and of our own code and the
 * engine also what an operator would see after turning them up.
 */
final class LogSearch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Map<String, Level> TURNED_UP = Map.of("th.kaechon", Level.TRACE, "org.camunda", Level.DEBUG);

    private record Before(Level level, boolean additive) {}

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<String, Before> before = new HashMap<>();
    private final Map<String, String> patterns;
    private final Collection<String> found = new ConcurrentSkipListSet<>();
    private final AtomicInteger read = new AtomicInteger();

    /** @param patterns regular expressions by what they stand for */
    LogSearch(Map<String, String> patterns) {
        this.patterns = patterns;
        setContext(context);
        start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
        TURNED_UP.forEach((name, level) -> {
            Logger logger = context.getLogger(name);
            before.put(name, new Before(logger.getLevel(), logger.isAdditive()));
            logger.setLevel(level);
            logger.setAdditive(false); // the console is spared
            logger.addAppender(this);
        });
    }

    @Override
    protected void append(ILoggingEvent event) {
        read.incrementAndGet();
        String text = event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
        patterns.forEach((what, pattern) -> {
            if (Pattern.compile(pattern).matcher(text).find()) {
                String line = text.lines().findFirst().orElse("");
                found.add("%s %s holds %s: %.200s".formatted(event.getLevel(), event.getLoggerName(), what, line));
            }
        });
    }

    Collection<String> found() {
        return new TreeSet<>(found);
    }

    int read() {
        return read.get();
    }

    @Override
    public void close() {
        before.forEach((name, state) -> {
            Logger logger = context.getLogger(name);
            logger.detachAppender(this);
            logger.setLevel(state.level());
            logger.setAdditive(state.additive());
        });
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
        stop();
    }
}
