package org.callover.gateway.pages.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.SharedBrowser;
import org.callover.gateway.pages.SitePages;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of page on a phone, enlarged, by keyboard, without JavaScript, with forced colours and on paper. */
class PageMatrixIT extends OnOneGateway {

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    /** A sheet of A4 within its margins, in pixels of a browser. */
    private static final int UPRIGHT = 718;

    /** The same sheet lying across, as the style asks for where a page has a wide table. */
    private static final int ACROSS = 1032;

    private static final String WIDER =
            "() => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
                    + " && !e.closest('.callover-scroll, .paper-scroll')).map(e => e.outerHTML.slice(0, 120))";

    static List<String> addresses() {
        return SitePages.ADDRESSES;
    }

    private static Page open(BrowserContext window, String address) {
        Page page = window.newPage();
        page.navigate(gateway.at(address).toString());
        return page;
    }

    /** What a script finds, each as a text. */
    private static List<String> texts(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    private static void picture(Page page, String how, String address) {
        String name = address.replaceAll("[^A-Za-z0-9]+", "_");
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "pages", how, name + ".png"))
                .setFullPage(true));
    }

    /** A phone, a desktop at 200%, and one at 400%, which is as narrow as WCAG asks for. */
    @ParameterizedTest
    @MethodSource("addresses")
    void nothingIsCutOffWhereThePageIsNarrow(String address) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(640, 360, 320)) {
            try (BrowserContext window = BROWSER.open(new NewContextOptions().setViewportSize(width, 800))) {
                Page page = open(window, address);
                found.addAll(texts(page, WIDER));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("at %d pixels", width)
                        .isEqualTo(width);
                if (width == 360) {
                    page.locator("summary").all().forEach(summary -> summary.click());
                    new AxeBuilder(page)
                            .analyze()
                            .getViolations()
                            .forEach(rule -> found.add(
                                    rule.getId() + " " + rule.getNodes().get(0).getHtml()));
                    picture(page, "phone", address);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void keyboardReachesEverythingAndLeavesAgain(String address) {
        try (BrowserContext window = BROWSER.open()) {
            Page page = open(window, address);
            Set<String> missing = new TreeSet<>(texts(
                    page,
                    "() => [...document.querySelectorAll('a[href], button, select, input, textarea,"
                            + " summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility() && e.type !== 'hidden')"
                            + ".map((e, i) => { e.dataset.reached = i; return String(i); })"));
            int presses = missing.size();
            for (int press = 0; press < presses; press++) {
                page.keyboard().press("Tab");
                Object at = page.evaluate("() => { const e = document.activeElement; const s = getComputedStyle(e);"
                        + " const seen = s.outlineStyle !== 'none' || s.boxShadow !== 'none';"
                        + " return seen ? e.dataset.reached : 'no focus is seen on ' + e.outerHTML; }");
                assertThat(at).as("after %d presses", press + 1).isNotNull();
                assertThat(String.valueOf(at)).doesNotContain("no focus");
                missing.remove(String.valueOf(at));
            }
            assertThat(missing).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void worksWithoutJavaScript(String address) {
        String with;
        try (BrowserContext window = BROWSER.open()) {
            with = open(window, address).locator("main").innerText();
        }
        try (BrowserContext window = BROWSER.open(new NewContextOptions().setJavaScriptEnabled(false))) {
            assertThat(open(window, address).locator("main").innerText()).isEqualTo(with);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void ratingsAreSeenWithForcedColours(String address) {
        try (BrowserContext window = BROWSER.open(new NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
            Page page = open(window, address);
            assertThat(texts(
                            page,
                            "() => [...document.querySelectorAll('.paper-rag')].filter(e =>"
                                    + " getComputedStyle(e).outlineStyle === 'none' && getComputedStyle(e).borderStyle === 'none')"
                                    + ".map(e => e.outerHTML)"))
                    .isEmpty();
            picture(page, "forced-colours", address);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void fitsOnASheetOfA4(String address) {
        try (BrowserContext window = BROWSER.open(new NewContextOptions().setViewportSize(UPRIGHT, 1000))) {
            Page page = open(window, address);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            if (page.evaluate("getComputedStyle(document.querySelector('main')).page")
                    .equals("callover-wide")) {
                page.setViewportSize(ACROSS, 700);
            }
            assertThat(texts(page, WIDER.replace(" && !e.closest('.callover-scroll, .paper-scroll')", "")))
                    .isEmpty();
            picture(page, "print", address);
        }
    }
}
