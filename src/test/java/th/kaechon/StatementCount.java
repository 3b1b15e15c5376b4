package th.kaechon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Counts the statements that this thread sends to the database, ours and the engine's, by what both log of them. */
public final class StatementCount {

    private static final List<String> OF_STATEMENTS =
            List.of("Executing SQL", "Executing prepared SQL", "==>  Preparing");

    private StatementCount() {}

    /** The statements, for the message of a failing test. */
    public static List<String> during(Runnable work) {
        List<Logger> loggers = Stream.of("org.springframework.jdbc.core", "org.camunda.bpm.engine.impl.persistence")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        loggers.forEach(logger -> listen(logger, appender));
        try {
            work.run();
        } finally {
            loggers.forEach(logger -> leave(logger, appender));
        }
        String thread = Thread.currentThread().getName();
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> OF_STATEMENTS.stream().anyMatch(message::startsWith))
                .filter(message -> !message.startsWith("Executing prepared SQL query"))
                .toList();
    }

    private static void listen(Logger logger, ListAppender<ILoggingEvent> appender) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    private static void leave(Logger logger, ListAppender<ILoggingEvent> appender) {
        logger.detachAppender(appender);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
