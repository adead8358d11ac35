package org.callover.gateway.pages.check;

import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.prose.ProseQuery;
import org.jspecify.annotations.Nullable;

/** The fields of the page, with what was typed and what is wrong with it. */
record CheckFields(Snapshot now, PostedForm form, @Nullable ProblemDetail problem) {

    static final String TEXT = "text";
    static final String FILE = "file";

    Field text() {
        Field field = Field.of(TEXT, "Text or table", List.of())
                .hinting(
                        "Paste paragraphs and tables as they are in the paper. Text copied from a PDF can be pasted too.");
        return failing(field, form.file() == null);
    }

    Field file() {
        Field field = Field.of(FILE, "Or choose a file", List.of())
                .hinting("A Word document (DOCX), a spreadsheet (XLSX, ODS or CSV) or a web page (HTML), up to 1 MB.");
        return failing(field, form.file() != null);
    }

    /** A field that the problem is about, unless it is about a parameter. */
    private Field failing(Field field, boolean isAboutThis) {
        boolean isAbout = problem != null && problem.errors().isEmpty() && isAboutThis;
        return isAbout && problem != null
                ? new Field(field.id(), field.name(), field.label(), field.hint(), problem.detail(), List.of())
                : field;
    }

    /** The fields of the set, the area and the period. */
    List<Field> data() {
        SetFields all = SetFields.ofAll(now);
        List<Option> sets = now.served().stream()
                .map(set -> new Option(set.id(), set.title(), false))
                .toList();
        return List.of(
                typed(all.area(null)
                        .orElse("None: check the paper by its own figures")
                        .hinting("Choose an area to check the paper against the figures that are held here too.")),
                typed(Field.of(ProseQuery.SET, "Board or theme", sets).orElse("All")),
                typed(all.period(null).orElse("The newest")));
    }

    private Field typed(Field field) {
        String value = form.text(field.name());
        Field shown = field.typed(value.isBlank() ? null : value);
        return problem == null ? shown : shown.failing(problem);
    }
}
