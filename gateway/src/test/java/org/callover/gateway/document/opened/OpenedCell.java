package org.callover.gateway.document.opened;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell.
 *
 * @param shown what a reader sees
 * @param number the number it holds, if it holds one
 * @param style the named style that it follows
 */
public record OpenedCell(
        String shown, @Nullable BigDecimal number, @Nullable String link, boolean isFormula, String style, Font font) {

    /** How its text looks. */
    public record Font(
            String name,
            double points,
            boolean isItalic,
            boolean isWrapped,
            boolean isPlain,
            @Nullable String colour) {}
}
