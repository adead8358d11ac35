package org.callover.gateway.wire.fields;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the parameter {@code fields}. Whatever their order in the request, names are in the order of the whole
 * answer, so that the same question has one text.
 */
public final class FieldNames {

    /** The name of the parameter. */
    public static final String PARAMETER = "fields";

    private final Query query;
    private final Collection<String> always;

    /**
     * A reader of a query.
     *
     * @param always the members that every answer has
     */
    public FieldNames(Query query, Collection<String> always) {
        this.query = query;
        this.always = always;
    }

    /**
     * The members of a JSON object that are asked for, besides those that are always there; none if the whole object
     * is.
     *
     * @param known all members, in order
     * @throws org.callover.gateway.problem.ProblemException 400 if one is not known
     */
    public List<String> members(List<String> known) {
        Set<String> asked = Set.copyOf(query.many(PARAMETER));
        asked.stream().filter(name -> !known.contains(name)).sorted().forEach(name -> unknown(name, known));
        query.check();
        return known.stream()
                .filter(asked::contains)
                .filter(name -> !isIn(name, always) && !isIn(parent(name), asked))
                .toList();
    }

    /**
     * The columns of a table that are asked for, with those that are always there; none if the whole table is. A column
     * is named by its own name or by that of the JSON member that it mirrors. A member's name stands for all columns
     * that mirror its own members.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 if one is not known
     */
    public List<String> columns(List<ColumnHeading> headings) {
        Set<String> asked = new HashSet<>();
        for (String name : query.many(PARAMETER)) {
            List<String> named = named(name, headings);
            if (named.isEmpty()) {
                unknown(name, headings.stream().map(ColumnHeading::name).toList());
            }
            asked.addAll(named);
        }
        query.check();
        return asked.isEmpty()
                ? List.of()
                : headings.stream()
                        .filter(heading -> asked.contains(heading.name()) || isIn(heading.member(), always))
                        .map(ColumnHeading::name)
                        .toList();
    }

    private static List<String> named(String name, List<ColumnHeading> headings) {
        boolean isColumn = headings.stream().anyMatch(heading -> heading.name().equals(name));
        return headings.stream()
                .filter(heading -> isColumn ? heading.name().equals(name) : isIn(heading.member(), Set.of(name)))
                .map(ColumnHeading::name)
                .toList();
    }

    private void unknown(String name, List<String> known) {
        // The last word of a name is often all that is remembered of it.
        String meant = known.stream()
                .filter(other -> other.endsWith("." + name))
                .findFirst()
                .map(other -> "; did you mean '" + other + "'?")
                .orElseGet(() -> Suggestion.didYouMean(name, known));
        List<String> outer =
                known.stream().filter(other -> !other.contains(".")).toList();
        query.fault(
                PARAMETER,
                "UNKNOWN_FIELD",
                "'%s' is not a field of this answer; use %s%s".formatted(name, Words.list(outer), meant));
    }

    /** Whether a name is one of those, or is that of a member of one of them. */
    private static boolean isIn(@Nullable String name, Collection<String> those) {
        return name != null && those.stream().anyMatch(other -> name.equals(other) || name.startsWith(other + "."));
    }

    private static @Nullable String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : name.substring(0, dot);
    }
}
