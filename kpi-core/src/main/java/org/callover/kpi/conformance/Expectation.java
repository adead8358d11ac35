package org.callover.kpi.conformance;

import java.math.BigDecimal;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.Evaluated;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a worked example. A number is compared with the engine's, rounded half up to the decimals written.
 *
 * @param key as written under {@code then:}
 * @param text as written
 */
record Expectation(String key, String text) {

    static Expectation of(String key, String text) {
        return new Expectation(key, text);
    }

    /** How the score differs from what is expected, if it does. */
    Optional<String> missedBy(Score score) {
        Object actual = score.result() instanceof Scored scored
                ? ofScored(scored, score)
                : ofUnscored(((Score.NotScored) score.result()).why());
        String told = told(actual);
        return text.equals(told) || isSameNumber(actual)
                ? Optional.empty()
                : Optional.of("%s is %s, but %s is expected".formatted(key, told, text));
    }

    private @Nullable Object ofScored(Scored scored, Score score) {
        Figure figure = scored.figure();
        return switch (key) {
            case "value" -> figure.value();
            case "display" ->
                Display.value(
                        figure.value(),
                        score.row().decimals(),
                        score.indicator().isPercentage());
            case "rag" -> scored.rating().rag();
            case "target" -> scored.rating().target();
            case "rank", "of" -> ranked(scored);
            default -> scored.comparison() instanceof Compared compared ? ofCompared(compared) : null;
        };
    }

    private @Nullable Object ofCompared(Compared compared) {
        return switch (key) {
            case "change" -> compared.change();
            case "percentChange" -> compared.percentChange();
            case "comparatorValue" -> compared.before().value();
            case "movement" -> compared.movement();
            case "assessment" -> compared.assessment();
            case "significance" ->
                compared.test() == null ? null : compared.test().significance();
            default -> null;
        };
    }

    private @Nullable Object ranked(Scored scored) {
        if (scored.standing() == null || !(scored.standing().rank() instanceof Ranked ranked)) {
            return null;
        }
        return Quantity.of(key.equals("rank") ? ranked.position() : ranked.of());
    }

    private @Nullable Object ofUnscored(Evaluated.Unscored why) {
        return key.equals("reason") ? why.reason() : null;
    }

    private boolean isSameNumber(@Nullable Object actual) {
        if (!(actual instanceof Quantity quantity)) {
            return false;
        }
        try {
            BigDecimal expected = new BigDecimal(text);
            return quantity.rounded(Math.max(0, expected.scale())).compareTo(expected) == 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static String told(@Nullable Object actual) {
        return actual == null ? "not there" : actual.toString();
    }
}
