package org.callover.kpi.prose.assertion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.prose.assertion.Assertion.SaidWord;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.prose.token.Typed;
import org.jspecify.annotations.Nullable;

/** An assertion that is being put together. */
final class AssertionDraft {

    final Map<FigureRole, ProseFigure> figures = new EnumMap<>(FigureRole.class);
    final List<ProseFigure> unclear = new ArrayList<>();
    final List<SaidWord> words = new ArrayList<>();
    final Set<Moment> moments = new LinkedHashSet<>();
    final Set<String> compared = new LinkedHashSet<>();
    Subject subject;
    boolean isAsserted = true;
    Assertion.Naming naming;

    AssertionDraft(Subject subject, Assertion.Naming naming) {
        this.subject = subject;
        this.naming = naming;
    }

    boolean has(FigureRole role) {
        return figures.containsKey(role);
    }

    @Nullable
    ProseFigure get(FigureRole role) {
        return figures.get(role);
    }

    boolean isEmpty() {
        return figures.isEmpty() && unclear.isEmpty() && words.isEmpty();
    }

    boolean hasFigures() {
        return !figures.isEmpty() || !unclear.isEmpty();
    }

    /** Whether a value would be a second one. */
    boolean isTaken(FigureRole role, ProseFigure figure) {
        if (role == FigureRole.PREVIOUS || role == FigureRole.VALUE) {
            ProseFigure other = figures.get(role == FigureRole.VALUE ? FigureRole.PREVIOUS : FigureRole.VALUE);
            if (other != null && !other.isLike(figure)) {
                return true;
            }
        }
        return figures.containsKey(role);
    }

    void put(FigureRole role, ProseFigure figure) {
        if (role == FigureRole.UNCLEAR) {
            unclear.add(figure);
        } else {
            figures.put(role, figure);
        }
        if (figure.moment() != null) {
            moments.add(figure.moment());
        }
    }

    /** A draft about the same, for further figures. */
    AssertionDraft next() {
        AssertionDraft next = new AssertionDraft(subject, Assertion.Naming.ELSEWHERE);
        next.isAsserted = isAsserted;
        return next;
    }

    Assertion done(Assertion.Origin origin) {
        return new Assertion(subject, figures, unclear, words, moments, compared, isAsserted, naming, origin);
    }

    /** Whether its value has a unit of its own, so that a percentage beside it is a change. */
    boolean isOfCounts() {
        ProseFigure value = figures.get(FigureRole.VALUE);
        return value != null && value.typed().unit() != Typed.Unit.PERCENT;
    }
}
