package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.callover.kpi.paper.Footnote;
import org.callover.kpi.paper.Footnote.Subject;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.jspecify.annotations.Nullable;

/** Finds what has to be said of a figure: the footnotes that are tied to it, and what the engine warns of. */
public record Footnotes(List<Footnote> known) {

    public Footnotes {
        known = List.copyOf(known);
    }

    /** The footnotes that every paper has. */
    public static Footnotes of(Snapshot now) {
        return new Footnotes(now.catalogue().papers().footnotes());
    }

    /** The texts for the value of a score. */
    List<String> ofValue(Score score) {
        List<String> texts = new ArrayList<>(tied(score, score.period()));
        score.narrative().ifPresent(texts::add);
        if (score.result() instanceof Scored scored) {
            addFlags(texts, scored.figure());
            if (scored.figure().denominatorIsEarlier()) {
                texts.add("The population is that of an earlier year, as there is none for this one yet");
            }
            score.cautions().forEach(caution -> texts.add(caution.words()));
            score.breaksWithin().forEach(at -> texts.add(broken(at)));
        }
        return texts;
    }

    /** The texts for the earlier figure that a score is compared with. */
    List<String> ofEarlier(Score score) {
        if (!(score.result() instanceof Scored scored) || !(scored.comparison() instanceof Compared compared)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(tied(score, compared.period()));
        addFlags(texts, compared.before());
        return texts;
    }

    /** The texts for the change. */
    List<String> ofChange(Score score) {
        Comparison comparison = score.result() instanceof Scored scored ? scored.comparison() : null;
        return comparison instanceof Compared compared
                ? compared.breaks().stream().map(Footnotes::broken).toList()
                : List.of();
    }

    /** The footnotes that are tied to the value of a score or to the earlier one, each once; the sentence has the rest. */
    public List<String> tied(Score score) {
        Period earlier = score.result() instanceof Scored scored && scored.comparison() instanceof Compared compared
                ? compared.period()
                : null;
        return Stream.concat(
                        tied(score, score.period()).stream(),
                        earlier == null ? Stream.empty() : tied(score, earlier).stream())
                .distinct()
                .toList();
    }

    /** The texts for an observation of a series. */
    List<String> ofTerm(Term term, AreaCode area, Period period) {
        return texts(new Subject(null, Set.of(term), area, period));
    }

    private List<String> tied(Score score, @Nullable Period period) {
        Set<Term> terms = Stream.ofNullable(score.indicator().measure())
                .flatMap(Measure::terms)
                .collect(Collectors.toSet());
        return texts(new Subject(score.indicator().id(), terms, score.area().code(), period));
    }

    private List<String> texts(Subject figure) {
        return known.stream()
                .filter(note -> note.isAbout(figure))
                .map(Footnote::text)
                .toList();
    }

    private static void addFlags(List<String> texts, Figure figure) {
        if (figure.isProvisional()) {
            texts.add("Provisional figure");
        }
        if (figure.flags().contains(Flag.ESTIMATED)) {
            texts.add("Estimated figure");
        }
    }

    private static String broken(Series.Break at) {
        return "From %s: %s".formatted(Period.name(at.from()), at.why());
    }
}
