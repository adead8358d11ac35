package org.callover.kpi.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/**
 * Observations as a test tells them, one a line: {@code series area period value}, then in any order flags, a
 * breakdown ({@code age=1-24}), a basis ({@code on:census-2021}) and the import ({@code @2}; the first where it is left out).
 */
public final class Told {

    private Told() {}

    /** A dataset of the lines. */
    public static Dataset dataset(String lines) {
        return dataset(observations(lines));
    }

    /** A dataset of the observations, added in their order. */
    public static Dataset dataset(List<Observation> observations) {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        observations.forEach(builder::add);
        return builder.build(1, Instant.EPOCH);
    }

    /** The observations the lines tell. */
    public static List<Observation> observations(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Told::observation)
                .toList();
    }

    private static Observation observation(String line) {
        String[] words = line.split("\\s+");
        Breakdown breakdown = Breakdown.NONE;
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Basis basis = null;
        int source = 1;
        for (String word : Arrays.copyOfRange(words, 4, words.length)) {
            if (word.startsWith("@")) {
                source = Integer.parseInt(word.substring(1));
            } else if (word.contains("=")) {
                breakdown = Breakdown.parse(word);
            } else if (word.startsWith("on:")) {
                basis = new Basis(word.substring(3));
            } else {
                flags.addAll(Flag.parse(word));
            }
        }
        return new Observation(
                new SeriesId(words[0]),
                new AreaCode(words[1]),
                Period.parse(words[2]),
                new BigDecimal(words[3]),
                breakdown,
                flags,
                basis,
                source);
    }
}
