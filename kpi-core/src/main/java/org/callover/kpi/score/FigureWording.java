package org.callover.kpi.score;

import java.util.Locale;
import java.util.Set;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Writes a score's figures and periods for its sentence, and for papers. */
public final class FigureWording {

    private static final String CURRENCIES = "£$€";
    private static final Set<String> THOUSANDS = Set.of("000", "000s", "'000", "'000s", "k");
    private static final int YEAR = 12;
    private static final String A_YEAR = " a year";

    private final Score score;
    private final Precision precision;
    private final String unit;

    public FigureWording(Score score) {
        this.score = score;
        this.precision = Precision.of(score);
        this.unit = bare(score.indicator());
    }

    Precision precision() {
        return precision;
    }

    /** The subject of the sentence. A title with a comma is followed by another. */
    String subject() {
        String title = score.row().title().strip();
        String named = title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
        return named + (named.contains(", ") ? ", in " : " in ") + score.area().name();
    }

    /** A value by itself, as in a target: {@code 417}, {@code 90%}, {@code £300}. */
    public String value(Quantity value) {
        String number = Display.value(
                value,
                score.row().decimals(),
                precision.value(),
                score.indicator().isPercentage());
        return isMoney() ? money(number) : number;
    }

    /** A value in its unit: {@code 383 offences}, {@code 91.0%}, {@code £300}. */
    public String amount(Quantity value, Figure of) {
        String number = value(value);
        if (score.indicator().isPercentage()) {
            return number;
        } else if (isMoney() || unit.isBlank()) {
            return number + each();
        }
        return number + " " + (number.equals("1") ? Words.singular(unit) : unit) + span(of);
    }

    /** What comes before an average: {@code an average of}. */
    String average() {
        return score.indicator().parts().averagePer() == null ? "" : "an average of ";
    }

    /** The length of time that an average is for: {@code a day}. */
    private String each() {
        AveragePer time = score.indicator().parts().averagePer();
        return time == null ? "" : time.each();
    }

    /** The unit without the length of time that an average is for. */
    private static String bare(Indicator indicator) {
        Measure measure = indicator.measure();
        AveragePer time = measure == null ? null : measure.parts().averagePer();
        String unit = indicator.unit();
        return time != null && unit.endsWith(time.each())
                ? unit.substring(0, unit.length() - time.each().length())
                : unit;
    }

    /** The months of a rate, which decide its size, unless it is for a year; an annualised rate says so. */
    private String span(Figure of) {
        int months = of.period().months();
        if (!score.indicator().parts().isPerPopulation()) {
            return each();
        }
        if (score.indicator().parts().factor().isAnnualised()) {
            return unit.endsWith(A_YEAR) ? "" : A_YEAR;
        }
        return months == YEAR ? "" : " over %d %s".formatted(months, months == 1 ? "month" : "months");
    }

    private boolean isMoney() {
        return !unit.isEmpty() && CURRENCIES.indexOf(unit.charAt(0)) >= 0;
    }

    private String money(String number) {
        String rest = unit.substring(1).strip();
        String behind = THOUSANDS.contains(rest.toLowerCase(Locale.ROOT))
                ? " thousand"
                : rest.isEmpty() || rest.length() <= 2 ? rest : " " + rest;
        boolean isNegative = number.startsWith("-");
        return (isNegative ? "-" : "") + unit.charAt(0) + (isNegative ? number.substring(1) : number) + behind;
    }

    /**
     * The size of a change, without its sign: {@code 12.8%}, {@code about 13%}, {@code 1.6 points}, {@code to 2.4 times
     * as many}; nothing from zero.
     */
    @Nullable
    String size(Compared compared) {
        return score.multiple(compared)
                .map(multiple -> "to %s as %s"
                        .formatted(
                                score.displayChange(compared),
                                score.indicator().parts().isCount() && !isMoney() ? "many" : "high"))
                .orElseGet(() -> usualSize(compared));
    }

    private @Nullable String usualSize(Compared compared) {
        Quantity percent = compared.percentChange();
        if (percent == null && compared.fromZero()) {
            return null;
        }
        Quantity size = percent == null ? compared.change().abs() : percent.abs();
        String in = percent == null ? " points" : "%";
        int decimals = precision.isAbout() ? 0 : precision.change();
        int least = precision.isAbout() ? 0 : Display.CHANGE_DECIMALS;
        if (size.rounded(decimals).signum() == 0) {
            Quantity smallest = Quantity.of(1, decimals);
            return "by less than " + Display.value(smallest, least, decimals, false) + in;
        }
        return (precision.isAbout() ? "about " : "") + Display.value(size, least, decimals, false) + in;
    }

    /** A span in words, with an article if it needs one. */
    String the(Period period) {
        String label = score.window().label(period);
        boolean noun = Character.isDigit(label.charAt(0)) || Character.isLowerCase(label.charAt(0));
        return noun ? "the " + label : label;
    }
}
