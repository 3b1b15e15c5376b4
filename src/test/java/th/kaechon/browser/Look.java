package th.kaechon.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at a page as its users will: on a phone and on a desk (target/screenshots), and with a screen reader's rules. */
final class Look {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PHONE = 360; // pixels
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Look() {}

    /** The whole of the element. Tasklist's columns scroll inside the window, so the window grows. */
    static void shoot(Page page, String element, String name) {
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            int tall = ((Number) page.locator(element).evaluate("place => place.scrollHeight")).intValue();
            page.setViewportSize(width, tall + HEIGHT);
            page.locator(element)
                    .screenshot(
                            new Locator.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(DESK, HEIGHT);
    }

    /** The page as it is open, in a picture at both widths; gives what is too wide or grave in words. */
    static List<String> complaints(Page page, String name) {
        List<String> complaints = new ArrayList<>();
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            int needed = (int) page.evaluate("document.documentElement.scrollWidth");
            if (needed > width) {
                complaints.add("%s is %d wide on a screen of %d".formatted(name, needed, width));
            }
            graveViolations(page, "html")
                    .forEach(grave -> complaints.add("%s at %d: %s".formatted(name, width, grave)));
        }
        return complaints;
    }

    /** What axe-core finds serious or critical inside the place, in words with the element. */
    static List<String> graveViolations(Page page, String place) {
        return new AxeBuilder(page)
                .include(List.of(place)).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Look::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
