package th.kaechon.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The product with a meeting of so many households, every proposal accepted and nothing committed, until it is killed. */
public final class MeetingSite {

    public static final String AMPHOE = "2408";
    public static final String READY = "the meeting waits at port ";

    private MeetingSite() {}

    /** @param arguments the directory of the database, the number of households, and settings of the application */
    public static void main(String[] arguments) throws IOException {
        Site site = Site.product(Path.of(arguments[0]));
        new TargetingCases(site.context(), Site.YEAR, AMPHOE).bring(Integer.parseInt(arguments[1]));
        int accepted = new MeetingRound(site.context(), AMPHOE).acceptAll();
        int port = ((ServletWebServerApplicationContext) site.context())
                .getWebServer()
                .getPort();
        System.out.println(accepted + " answers: " + READY + port);
    }
}
