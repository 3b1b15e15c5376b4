package th.kaechon.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.kaechon.Fixture;
import th.kaechon.casefile.HouseholdCase;

/** The installed Chromium in an officer's hands. Finds controls by structure, not by their English words. */
final class OfficerBrowser implements AutoCloseable {

    private static final double PATIENCE = 60_000; // milliseconds; a busy machine is slow to render, not wrong

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(RequiresChromium.path())
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    OfficerBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A fresh profile, logged in, on the page that lies behind the address. */
    Page login(String userId, String address) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale("th-TH"))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add(request.url() + " " + request.failure()));
        page.navigate(address);
        try {
            page.locator("input[type=text]").fill(userId);
        } catch (TimeoutError missing) {
            throw new AssertionError("no login at " + page.url() + ", the page said " + complaints, missing);
        }
        page.locator("input[type=password]").fill(Fixture.PASSWORD);
        page.locator("button[type=submit]").click();
        return page;
    }

    /** Tasklist narrowed to one case, as its own "copy link" would write it. */
    static String tasklist(int port, HouseholdCase household) {
        String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                .formatted(household.number().value());
        return "http://localhost:%d/camunda/app/tasklist/default/#/?searchQuery=%s"
                .formatted(port, URLEncoder.encode(search, StandardCharsets.UTF_8));
    }

    /** The card with the task's name that shows the case's number. */
    static Locator listed(Page page, String taskName, HouseholdCase household) {
        return page.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions()
                        .setHasText(household.number().value()))
                .locator("h4 a")
                .getByText(taskName);
    }

    static void claim(Page page) {
        page.locator("button.claim").click();
    }

    static void complete(Page page) {
        page.locator(".form-actions .btn-primary").click();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
