package org.callover.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.SharedBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people come for, by browser alone, from the first page on. */
class JourneysIT extends OnOneGateway {

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** What is red here, why, and whether it is real. */
    @Test
    void councillorSeesWhatIsRedAndWhyAndWhetherItIsReal() {
        try (BrowserContext window = BROWSER.open();
                Page page = window.newPage()) {
            page.navigate(gateway.at("/").toString());
            page.getByLabel("Area").selectOption("E09000019");
            page.getByLabel("Period").selectOption("2021-12");
            press(page, "Show");
            assertThat(page.locator("h1")).hasText("Islington, December 2021");
            Locator red = page.locator("tr")
                    .filter(new Locator.FilterOptions().setHasText("Violence Against the Person"))
                    .first();
            assertThat(red).containsText("Red");
            assertThat(red).containsText("rose 9.1%, from 6,078 to 6,634 offences");
            red.getByRole(AriaRole.LINK).first().click();
            assertThat(page.locator("main")).containsText("Red against a target of 6,078");
            assertThat(page.locator("main")).containsText("Is it real?");
            assertThat(page.locator("main")).containsText("Clearly worse");
        }
    }

    /** The example first, and then a paper of one's own. */
    @Test
    void newcomerSeesWhatIsWrongInTheExampleAndInAPaperOfTheirOwn() {
        try (BrowserContext window = BROWSER.open();
                Page page = window.newPage()) {
            page.navigate(gateway.at("/").toString());
            follow(page, "Check a paper");
            follow(page, "See an example");
            assertThat(page.locator(".callover-paper mark").first()).isVisible();
            assertThat(page.locator("main")).containsText("wrong");
            page.getByLabel("text", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .fill("Knife crime in Barking and Dagenham was 355, down 1.5% (-28 offences).\n\n"
                            + "Robbery fell from 120 to 96, down 20%.");
            press(page, "Check again");
            assertThat(page.locator(".callover-paper mark")).hasCount(1);
            assertThat(page.locator(".callover-paper mark")).containsText("1.5%");
            assertThat(page.locator(".callover-paper mark")).containsText("7.3%");
            assertThat(page.getByText("20%").first()).isVisible();
        }
    }

    /** The call-over as a Word document. */
    @Test
    void secretaryDownloadsTheCallOverAsAWordDocument() throws IOException {
        try (BrowserContext window = BROWSER.open();
                Page page = window.newPage()) {
            page.navigate(gateway.at("/").toString());
            follow(page, "Papers");
            follow(page, "Community Safety Partnership performance call-over");
            assertThat(page.locator("h1")).hasText(Pattern.compile("call-over"));
            Download file = page.waitForDownload(() -> follow(page, "Word (DOCX)"));
            assertThat(file.suggestedFilename()).endsWith(".docx");
            try (InputStream bytes = file.createReadStream();
                    XWPFDocument document = new XWPFDocument(bytes)) {
                assertThat(document.getTables()).isNotEmpty();
                assertThat(document.getParagraphs())
                        .anyMatch(paragraph -> paragraph.getText().contains("fell 7.8%, from 1,516 to 1,398 offences"));
            }
        }
    }
}
