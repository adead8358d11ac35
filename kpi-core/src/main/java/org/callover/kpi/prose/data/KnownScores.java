package org.callover.kpi.prose.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.score.Score;

/** The scores of a paper by the subjects that their titles and ids name. */
final class KnownScores {

    private final Map<Set<String>, List<Known>> byCore = new HashMap<>();

    /** A score, and a subject that names it. */
    private record Known(Subject subject, Score score) {}

    KnownScores(List<Score> scores) {
        for (Score score : scores) {
            if (score.result() instanceof Score.Scored) {
                Subject title = Subject.of(score.indicator().title());
                Subject id = ofId(score.indicator().id().value());
                add(Subject.of(score.row().title()), score);
                add(title, score);
                // The id of a rate may leave out that it is one.
                if (title.nouns().contains("rate") == id.nouns().contains("rate")) {
                    add(id, score);
                }
            }
        }
    }

    private static Subject ofId(String id) {
        return Subject.of(id.substring(id.lastIndexOf('.') + 1).replace('-', ' '));
    }

    private void add(Subject subject, Score score) {
        if (!subject.isEmpty()) {
            byCore.computeIfAbsent(subject.core(), unseen -> new ArrayList<>()).add(new Known(subject, score));
        }
    }

    /** The scores that a subject means: several if their titles do not differ in what counts. */
    List<Score> of(Subject subject) {
        Set<Score> found = new LinkedHashSet<>();
        byCore.getOrDefault(subject.core(), List.of()).stream()
                .filter(known -> known.subject.isSameThing(subject))
                .forEach(known -> found.add(known.score));
        return List.copyOf(found);
    }
}
