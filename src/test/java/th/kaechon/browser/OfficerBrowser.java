package th.kaechon.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        return login(userId, Fixture.PASSWORD, address);
    }

    Page login(String userId, String password, String address) {
        Page page = open("th-TH", address);
        reloadIfBlank(page);
        logIn(page, userId, password);
        return page;
    }

    /** The first page of a fresh browser stayed empty now and then on a busy machine; why is not known, so it is said aloud. */
    private static void reloadIfBlank(Page page) {
        try {
            page.locator("input[type=text]").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE / 3));
        } catch (TimeoutError blank) {
            System.out.println("No login page, loaded again: " + page.url());
            page.reload();
        }
    }

    /** The login page takes the focus to its first field when it is ready, also from whoever types sooner: look, type again. */
    static void logIn(Page page, String userId, String password) {
        Locator user = page.locator("input[type=text]");
        Locator secret = page.locator("input[type=password]");
        do {
            user.fill(userId);
            secret.fill(password);
        } while (!user.inputValue().equals(userId) || !secret.inputValue().equals(password));
        page.locator("button[type=submit]").click();
    }

    /** A fresh profile of a browser that asks for this language. */
    Page open(String language, String address) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale(language))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(address);
        return page;
    }

    /** What the browser itself holds for the page's site; the page's own view of it is replaced (scripts/storage.js). */
    static String storage(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        StringBuilder entries = new StringBuilder();
        for (boolean local : new boolean[] {true, false}) {
            JsonObject place = new JsonObject();
            place.addProperty("securityOrigin", (String) page.evaluate("origin"));
            place.addProperty("isLocalStorage", local);
            JsonObject question = new JsonObject();
            question.add("storageId", place);
            browser.send("DOMStorage.getDOMStorageItems", question)
                    .getAsJsonArray("entries")
                    .forEach(entries::append);
        }
        browser.detach();
        return entries.toString();
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

    /** Otherwise every page left open goes on asking for news and slows the next test down. */
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
