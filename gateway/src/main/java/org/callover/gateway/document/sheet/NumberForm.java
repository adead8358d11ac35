package org.callover.gateway.document.sheet;

import java.math.BigDecimal;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.part.Lengths;

/**
 * How a number is shown.
 *
 * @param decimals how many decimals, at most as many as spreadsheets show
 * @param suffix what follows it; empty if nothing does
 * @param isSigned whether a number above zero has its sign
 * @param isGrouped whether its thousands are set apart
 */
public record NumberForm(int decimals, String suffix, boolean isSigned, boolean isGrouped) {

    /** How many decimals a spreadsheet shows at most. */
    private static final int MOST_DECIMALS = 20;

    private static final int LONGEST_SUFFIX = 40;
    private static final BigDecimal THOUSAND = new BigDecimal(1_000);

    /** Keeps to what a spreadsheet can show. */
    public NumberForm {
        decimals = Math.max(0, Math.min(MOST_DECIMALS, decimals));
        suffix = Lengths.first(suffix.replace("\"", "").replace("\\", ""), LONGEST_SUFFIX);
    }

    static NumberForm of(TableCell.Number number) {
        boolean isGrouped =
                number.printed().contains(",") || number.value().abs().compareTo(THOUSAND) < 0;
        return new NumberForm(number.decimals(), number.suffix(), number.isSigned(), isGrouped);
    }

    /** The digits as patterns write them, such as {@code #,##0.0}. */
    public String digits() {
        String whole = isGrouped ? "#,##0" : "0";
        return decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
    }
}
