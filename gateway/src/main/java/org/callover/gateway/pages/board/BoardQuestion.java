package org.callover.gateway.pages.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.form.AskedScores;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a board: the scores, which of them are shown, and in what order.
 *
 * @param section only the rows under this heading; all rows if it is absent
 */
record BoardQuestion(
        ScoreRequest request,
        BoardShow show,
        BoardSort sort,
        @Nullable String section) {

    static final String SHOW = "show";
    static final String SORT = "sort";
    static final String SECTION = "section";

    /** The fields of the form. */
    static final String[] FIELDS = {SetFields.AREA, SetFields.PERIOD, SHOW, SECTION, SORT};

    /**
     * Reads the form.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault, if there are any
     */
    static BoardQuestion read(Query form, KpiSet set, Snapshot now) {
        BoardShow show = form.one(SHOW, BoardShow::parse).orElse(BoardShow.ALL);
        BoardSort sort = form.one(SORT, BoardSort::parse).orElse(BoardSort.EXCEPTIONS);
        Optional<String> section = form.one(SECTION, text -> section(text, set));
        return new BoardQuestion(AskedScores.read(form, set, now), show, sort, section.orElse(null));
    }

    private static String section(String text, KpiSet set) {
        List<String> known = sections(set);
        if (!known.contains(text)) {
            throw new IllegalArgumentException(
                    known.isEmpty()
                            ? "this board has no sections"
                            : "'%s' is not a section of this board; its sections are %s"
                                    .formatted(text, Words.list(known)));
        }
        return text;
    }

    /** The headings of a set's rows, in their order. */
    static List<String> sections(KpiSet set) {
        return set.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.section()))
                .distinct()
                .toList();
    }

    AreaCode area() {
        return request.areas().get(0);
    }

    Period period() {
        return request.period();
    }

    /** The same in another order. */
    BoardQuestion in(BoardSort other) {
        return new BoardQuestion(request, show, other, section);
    }

    /** The same with other rows. */
    BoardQuestion of(BoardShow other) {
        return new BoardQuestion(request, other, sort, section);
    }

    /** Whether a row is shown. */
    boolean shows(ListedScore row) {
        return show.shows(row)
                && (section == null || Objects.equals(section, row.score().row().section()));
    }

    /** The address of the page. What is usual is left out, except the area and the period, which may change. */
    Question page() {
        return about("/boards", request.set().id())
                .with(SHOW, show == BoardShow.ALL ? null : show.value())
                .with(SECTION, section)
                .with(SORT, sort == BoardSort.EXCEPTIONS ? null : sort.value());
    }

    /** A question about the same area and period. */
    Question about(String... path) {
        return Question.of(path).with(SetFields.AREA, area()).with(SetFields.PERIOD, period());
    }
}
