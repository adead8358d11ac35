package org.callover.gateway;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * One Chromium for all tests of a run; a test that needs it is skipped where there is none.
 *
 * <p>It is for one class at a time: one that is not {@link OnOneGateway} needs its lock.
 *
 * <p>It is found on the path, or where the environment variable {@code CHROMIUM} says. {@code .ci/run} installs it.
 */
public final class SharedBrowser implements BeforeAllCallback {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final double PATIENCE_MILLIS = 30_000;
    private static final String MISSING = "There is no Chromium on this machine, so nothing is tried in a browser:"
            + " install it (apt-get install chromium), or name it in the environment variable CHROMIUM";

    private ExtensionContext.@Nullable Store store;

    private record Started(Playwright driver, Browser browser) implements AutoCloseable {
        static Started of(Path chromium) {
            // Long enough for a machine that has much else to do.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Started(
                    driver,
                    driver.chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(List.of("--no-sandbox"))));
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedBrowser.class));
    }

    /** A new window with nothing kept from before. */
    public BrowserContext open() {
        return open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A new window of its own kind. */
    public BrowserContext open(Browser.NewContextOptions kind) {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), MISSING);
        return Objects.requireNonNull(store)
                .getOrComputeIfAbsent(Started.class, unseen -> Started.of(chromium.get()), Started.class)
                .browser()
                .newContext(kind);
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : NAMES.stream().flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)));
        return places.filter(Files::isExecutable).findFirst();
    }
}
