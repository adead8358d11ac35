package org.callover.gateway.openapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.SharedBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which people read the contract and try calls. */
class ApiPageIT extends OnOneGateway {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/api/page/[^\"]+)\"");

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private final List<String> complaints = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    private Page show(BrowserContext window) {
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> hosts.add(
                request.url().startsWith("data:")
                        ? "data:"
                        : URI.create(request.url()).getAuthority()));
        page.navigate(gateway.at("/api").toString());
        assertThat(page.locator(".opblock").first()).isVisible();
        return page;
    }

    @Test
    void showsEveryCallAndAsksNoOtherHost() {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window)) {
            assertThat(page).hasTitle("The API of Callover");
            assertThat(page.locator("html")).hasAttribute("lang", "en-GB");
            assertThat(page.locator("body > header h1")).hasText("The API");
            assertThat(page.getByText("GET/kpi-sets/{set}/scores")
                            .or(page.getByText("/kpi-sets/{set}/scores"))
                            .first())
                    .isVisible();
            assertThat(page.locator(".opblock").count()).isGreaterThan(20);
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to the calls")).isFocused();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "api-page.png")));
        }
        assertThat(complaints).isEmpty();
        assertThat(hosts).isNotEmpty().isSubsetOf(gateway.at("/").getAuthority(), "data:");
    }

    @Test
    void triesACallAndShowsTheRealAnswer() {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window)) {
            Locator sets = page.locator(
                            ".opblock", new Page.LocatorOptions().setHas(page.locator("[data-path='/kpi-sets']")))
                    .first();
            sets.locator(".opblock-summary-control").click();
            sets.getByText("Try it out").click();
            sets.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute"))
                    .click();
            Locator answer = sets.locator(".live-responses-table");
            assertThat(answer.locator("tr.response .response-col_status")).containsText("200");
            assertThat(answer).containsText("Serious violence and knife crime");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "api-page-tried.png"))
                    .setFullPage(true));
        }
        assertThat(complaints).isEmpty();
        assertThat(hosts).isNotEmpty().isSubsetOf(gateway.at("/").getAuthority(), "data:");
    }

    @Test
    void sendsTheKeyThatAPersonEnters() {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window)) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Authorize"))
                    .first()
                    .click();
            Locator dialog = page.locator(".modal-ux");
            dialog.locator("input[type=text], input[type=password]").first().fill(gateway.shownKey());
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply credentials"))
                    .first()
                    .click();
            dialog.locator(".btn-done").first().click();
            Locator keys = page.locator(
                            ".opblock-get", new Page.LocatorOptions().setHas(page.locator("[data-path='/keys']")))
                    .first();
            keys.locator(".opblock-summary-control").click();
            keys.getByText("Try it out").click();
            keys.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute"))
                    .click();
            Locator answer = keys.locator(".live-responses-table");
            assertThat(answer.locator("tr.response .response-col_status")).containsText("200");
            assertThat(answer).containsText("administrator");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void axeFindsNothing(int width) {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window)) {
            page.setViewportSize(width, 900);
            List<String> found = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(ApiPageIT::said).toList();
            assertThat(found).isEmpty();
        }
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(4).map(node -> node.getHtml()).toList();
    }

    @Test
    void loadsOnlyFromThisService() {
        HttpResponse<String> page = gateway.get("/api");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("http:", "https:", "<style", "style=", "onclick");
    }

    @Test
    void browsersKeepItsFilesUntilTheyChange() {
        List<String> files = FILE.matcher(gateway.get("/api").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(files).hasSize(4);
        for (String file : files) {
            HttpResponse<String> answer = gateway.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(caching -> assertThat(caching).contains("immutable"));
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                    .startsWith(file.endsWith("css") ? "text/css" : "text/javascript"));
            assertThat(answer.body()).isNotBlank();
        }
        assertThat(gateway.get("/api").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/page",
                "/api/page/",
                "/api/page/swagger-ui.css",
                "/api/page/0000000000000000/page.css",
                "/api/nothing",
                "/api-page/page.html",
                "/webjars/swagger-ui/swagger-ui.css",
            })
    void addressesBesideItAreUnknown(String path) {
        HttpResponse<String> answer = gateway.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void takesReadingMethodsOnly() {
        HttpResponse<String> refused = gateway.send(HttpRequest.newBuilder(gateway.at("/api"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }
}
