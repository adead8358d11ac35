package org.callover.gateway.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.SharedBrowser;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a paper in a browser, under its policy. */
@ResourceLock(OnOneGateway.TURN)
class PaperPageIT {
    private static final String ADDRESS = "http://paper.example/";

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private final List<String> complaints = new ArrayList<>();

    private Page show(BrowserContext window, int width) {
        Page page = window.newPage();
        page.setViewportSize(width, 900);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.route(
                ADDRESS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setBody(HtmlPaper.page(SamplePapers.everything()))
                        .setContentType("text/html;charset=utf-8")
                        .setHeaders(Map.of("Content-Security-Policy", HtmlPaper.policy()))));
        page.navigate(ADDRESS);
        return page;
    }

    @Test
    void axeFindsNothing() {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window, 1280)) {
            page.locator("summary").all().forEach(summary -> summary.click());
            List<String> found = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(PaperPageIT::said).toList();
            assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void onlyTablesScrollSideways(int width) {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window, width)) {
            page.locator("summary").all().forEach(summary -> summary.click());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(4).map(node -> node.getHtml()).toList();
    }

    @Test
    void policyLetsItsStyleThroughAndNothingIsRefused() {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window, 1280)) {
            assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize"))
                    .isEqualTo("48px");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('td.paper-number')).textAlign"))
                    .isEqualTo("right");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void keyboardReachesTheContentAndTheTables() {
        try (BrowserContext window = BROWSER.open();
                Page page = show(window, 360)) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the paper");
            assertThat(page.locator(".paper-skip").boundingBox().width).isGreaterThan(100);
            page.locator(".paper-scroll").first().focus();
            assertThat(page.evaluate("document.activeElement.matches('.paper-scroll')"))
                    .isEqualTo(true);
            assertThat(page.evaluate("document.activeElement.scrollWidth > document.activeElement.clientWidth"))
                    .isEqualTo(true);
        }
    }
}
