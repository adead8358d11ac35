package org.callover.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.SharedBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of page, once, in a browser. */
class PagesInBrowserIT extends OnOneGateway {

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @Test
    void axeFindsNothingAndNothingIsRefused() {
        List<String> found = new ArrayList<>();
        try (BrowserContext window = BROWSER.open();
                Page page = window.newPage()) {
            page.onConsoleMessage(message -> {
                if (!message.text().contains("status of 40")) {
                    found.add(page.url() + " " + message.type() + ": " + message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(gateway.at("/").toString())) {
                    found.add(page.url() + " asks " + request.url());
                }
            });
            for (String address : SitePages.ADDRESSES) {
                page.navigate(gateway.at(address).toString());
                page.locator("summary").all().forEach(summary -> summary.click());
                new AxeBuilder(page)
                        // No page has frames, and without them one run in the page itself is enough.
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .forEach(rule -> found.add(address + " " + said(rule)));
            }
        }
        assertThat(found).isEmpty();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(4).map(node -> node.getHtml()).toList();
    }
}
