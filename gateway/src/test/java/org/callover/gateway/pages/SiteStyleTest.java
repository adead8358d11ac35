package org.callover.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The style of all pages is joined from several files: a brace that one of them lacks undoes what comes after it. */
class SiteStyleTest {

    /** A rule in two groups of rules, such as those for paper. */
    private static final int DEEPEST = 3;

    @Test
    void everyRuleIsClosed() {
        String style = new String(SiteFiles.STYLE.bytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        int depth = 0;
        for (int i = 0; i < style.length(); i++) {
            depth += style.charAt(i) == '{' ? 1 : style.charAt(i) == '}' ? -1 : 0;
            assertThat(depth)
                    .as("the depth after %s", style.substring(Math.max(0, i - 200), i + 1))
                    .isBetween(0, DEEPEST);
        }
        assertThat(depth).isZero();
    }
}
