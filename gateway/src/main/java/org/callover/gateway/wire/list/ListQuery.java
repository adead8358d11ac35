package org.callover.gateway.wire.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.table.CsvAddress;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list: how many items, after which item, in which format, and the list's own parameters.
 *
 * <p>A page goes on after the item with an id, and not after a number of items, so that it repeats and skips nothing if
 * items were added in the meantime.
 */
public final class ListQuery {

    /** The most items of one page. */
    public static final int MOST = 1_000;

    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Call call;
    private final Negotiation formats;
    private final Query query;
    private final @Nullable String format;
    private final Optional<Integer> limit;
    private final Optional<String> after;

    private ListQuery(Call call, Negotiation formats, Query query) {
        this.call = call;
        this.formats = formats;
        this.query = query;
        this.format = formats.named(query);
        this.limit = query.one(LIMIT, ListQuery::number);
        this.after = query.one(AFTER);
    }

    /** The query of a list that also takes these parameters. */
    public static ListQuery of(Call call, String... own) {
        return of(ListForm.FORMATS, call, own);
    }

    /** The query of a list in some formats that also takes these parameters. */
    public static ListQuery of(Negotiation formats, Call call, String... own) {
        String[] known = Stream.concat(Stream.of(own), Stream.of(LIMIT, AFTER, Negotiation.PARAMETER))
                .toArray(String[]::new);
        return new ListQuery(call, formats, call.query(known));
    }

    private static int number(String text) {
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "limit is '%s'; write a whole number from 1 to %,d".formatted(text, MOST));
        }
        return number;
    }

    /** The query, for the list's own parameters. */
    public Query query() {
        return query;
    }

    /** The most items wanted, if the query says. */
    public Optional<Integer> limit() {
        return limit;
    }

    /** The number of the last item seen, in a list of numbered items, if the query names one. */
    public Optional<Integer> afterNumber() {
        after.filter(id -> !NUMBER.matcher(id).matches()).ifPresent(this::badCursor);
        return after.filter(id -> NUMBER.matcher(id).matches()).map(Integer::valueOf);
    }

    /**
     * The page of a whole list.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault of the query
     */
    public <T> ListPage<T> page(List<T> all, Function<T, String> id) {
        List<T> rest = after.map(last -> rest(all, id, last)).orElse(all);
        return first(rest, limit.orElse(Integer.MAX_VALUE), id);
    }

    private <T> List<T> rest(List<T> all, Function<T, String> id, String last) {
        int at = IntStream.range(0, all.size())
                .filter(i -> id.apply(all.get(i)).equals(last))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            badCursor(last);
        }
        return all.subList(at + 1, all.size());
    }

    private void badCursor(String id) {
        query.fault(
                AFTER,
                "BAD_CURSOR",
                "'%s' is not in this list, or no longer; ask again without 'after' to start from the beginning"
                        .formatted(id));
    }

    /**
     * The first items of those that are left, as a page.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault of the query
     */
    public <T> ListPage<T> first(List<T> rest, int most, Function<T, String> id) {
        query.check();
        if (rest.size() <= most) {
            return new ListPage<>(rest, null, query.warnings());
        }
        List<T> items = rest.subList(0, most);
        return new ListPage<>(items, call.addressWith(AFTER, id.apply(items.get(most - 1))), query.warnings());
    }

    /**
     * The format to answer in.
     *
     * @throws org.callover.gateway.problem.ProblemException 406 if no format of lists is wanted
     */
    public Format format() {
        return formats.choose(format, call);
    }

    /** The question with the part of the list; its answer depends on the host if it names the next page. */
    public Question question(Question about, ListPage<?> page) {
        return about.with(LIMIT, limit.orElse(null))
                .with(AFTER, after.orElse(null))
                .warned(page.warnings())
                .with("next", page.next());
    }

    /** The address of the list as CSV, with this query. */
    CsvAddress address(String name) {
        return CsvAddress.of(name, call);
    }

    /**
     * Checks a query for the description of the CSV.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault, or 406 if it is not wanted
     */
    void checkDescription() {
        query.check();
        CsvAddress.checkFormats(format, call);
    }

    Call call() {
        return call;
    }
}
