package org.callover.kpi.prose.assertion;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.ClaimSubject;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of one subject in one place.
 *
 * @param figures the numbers whose role is clear
 * @param unclear the numbers whose role is not
 * @param words the words of direction and weight
 * @param moments the times that are named
 * @param compared the places that it is compared with
 * @param isAsserted whether it is said to be so, and is no plan and no doubt
 * @param naming where its subject is named
 */
public record Assertion(
        Subject subject,
        Map<FigureRole, ProseFigure> figures,
        List<ProseFigure> unclear,
        List<SaidWord> words,
        Set<Moment> moments,
        Set<String> compared,
        boolean isAsserted,
        Naming naming,
        Origin origin) {

    private static final int LONGEST_RANK = 6;

    /** Where the subject of an assertion is named. */
    public enum Naming {
        /** In its own sentence or row. */
        HERE,
        /** In a sentence before it in the same paragraph. */
        BEFORE,
        /** In a heading; or it is one of several figures of the same subject. */
        ELSEWHERE
    }

    /** Where an assertion stands. */
    public enum Origin {
        SENTENCE,
        TABLE
    }

    /**
     * A word of direction or weight.
     *
     * @param isNegated whether "not" or "no" is before it
     */
    public record SaidWord(Token token, boolean isNegated, boolean isAsserted) {}

    public Assertion {
        Map<FigureRole, ProseFigure> copy = new EnumMap<>(FigureRole.class);
        copy.putAll(figures);
        figures = Map.copyOf(copy);
        unclear = List.copyOf(unclear);
        words = List.copyOf(words);
        moments = Set.copyOf(moments);
        compared = Set.copyOf(compared);
    }

    /** A number with a role. */
    public Optional<ProseFigure> figure(FigureRole role) {
        return Optional.ofNullable(figures.get(role));
    }

    public boolean has(FigureRole role) {
        return figures.containsKey(role);
    }

    /** The direction that its words state; nothing if they state none, or two. */
    public Optional<PrintedDirection> direction() {
        List<PrintedDirection> ways = words.stream()
                .filter(word -> word.isAsserted() && !word.isNegated())
                .filter(word ->
                        !MovementWords.BESIDE_NUMBERS.contains(word.token().word()))
                .flatMap(word ->
                        Optional.ofNullable(MovementWords.way(word.token().word())).stream())
                .distinct()
                .toList();
        return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
    }

    /** The word that states the direction. */
    public Optional<Token> mover() {
        return words.stream()
                .map(SaidWord::token)
                .filter(token -> MovementWords.way(token.word()) != null)
                .findFirst();
    }

    /** The same as a claim of a table of claims. */
    public Claim claim() {
        Map<ClaimPart, PrintedNumber> numbers = new EnumMap<>(ClaimPart.class);
        figures.forEach((role, figure) -> {
            ClaimPart part = role.part();
            if (part != null && part != ClaimPart.RANK) {
                numbers.put(part, figure.printed());
            }
        });
        return new Claim(1, ClaimSubject.NONE, numbers, direction().orElse(null), rank());
    }

    /** The same with only some of its numbers. */
    public Assertion only(Predicate<FigureRole> roles) {
        Map<FigureRole, ProseFigure> some = new EnumMap<>(FigureRole.class);
        figures.forEach((role, figure) -> {
            if (roles.test(role)) {
                some.put(role, figure);
            }
        });
        return new Assertion(subject, some, unclear, words, moments, compared, isAsserted, naming, origin);
    }

    private @Nullable PrintedRank rank() {
        Integer position = whole(FigureRole.RANK);
        if (position == null || position < 1) {
            return null;
        }
        Integer of = whole(FigureRole.RANKED_OF);
        return new PrintedRank(position, of == null || of < 1 ? null : of, end());
    }

    private PrintedRank.@Nullable End end() {
        return words.stream()
                .map(word -> word.token().word())
                .filter(MovementWords.ENDS::contains)
                .findFirst()
                .map(word -> switch (word) {
                    case "highest" -> PrintedRank.End.HIGHEST;
                    case "lowest" -> PrintedRank.End.LOWEST;
                    case "best" -> PrintedRank.End.BEST;
                    default -> PrintedRank.End.WORST;
                })
                .orElse(null);
    }

    private @Nullable Integer whole(FigureRole role) {
        ProseFigure figure = figures.get(role);
        BigDecimal magnitude = figure == null ? null : figure.typed().magnitude();
        return magnitude == null || magnitude.scale() > 0 || magnitude.precision() > LONGEST_RANK
                ? null
                : magnitude.intValue();
    }
}
