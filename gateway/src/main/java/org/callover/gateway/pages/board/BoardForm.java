package org.callover.gateway.pages.board;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.Query;
import org.callover.kpi.indicator.KpiSet;

/** The form of a board's page. */
record BoardForm(KpiSet set, Snapshot now) {

    /** The fields, filled with what is asked. */
    List<Field> asking(BoardQuestion asked) {
        SetFields fields = new SetFields(set, now);
        List<Field> filled = new ArrayList<>(List.of(
                fields.area(now.catalogue().areas().get(asked.area())),
                fields.period(asked.period()),
                show().offering(asked.show().value(), asked.show().value())));
        if (!BoardQuestion.sections(set).isEmpty()) {
            filled.add(section().offering(asked.section() == null ? "" : asked.section(), ""));
        }
        filled.add(sort().offering(asked.sort().value(), asked.sort().value()));
        return filled;
    }

    /** The fields, filled with what was typed, and with what is wrong with it. */
    List<Field> refusing(Query form, ProblemDetail problem) {
        SetFields fields = new SetFields(set, now);
        return List.of(fields.area(null), fields.period(null), show(), section(), sort()).stream()
                .map(field -> field.typed(form.one(field.name()).orElse(null)).failing(problem))
                .filter(field -> field.options().size() > 1 || field.error() != null)
                .toList();
    }

    private static Field show() {
        return Field.of(BoardQuestion.SHOW, "Show", BoardShow.options());
    }

    private Field section() {
        List<Option> sections = BoardQuestion.sections(set).stream()
                .map(section -> new Option(section, section, false))
                .toList();
        return Field.of(BoardQuestion.SECTION, "Section", sections).orElse("All sections");
    }

    private static Field sort() {
        return Field.of(BoardQuestion.SORT, "Order", BoardSort.options());
    }
}
