package org.callover.gateway.pages.check;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.prose.ColumnsText;
import org.callover.gateway.wire.prose.ProseQuery;
import org.callover.gateway.wire.prose.ProseText;
import org.callover.gateway.wire.prose.ProseUpload;
import org.callover.kpi.prose.ProseChecker;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.SaidColumns;
import org.callover.kpi.prose.source.PlainProse;
import org.callover.kpi.prose.source.Prose;

/**
 * A check of what somebody sent from the page. A file is made plain text first, so that it can be corrected and checked
 * again.
 */
record PaperCheck(Snapshot now, PostedForm form) {

    private static final int LONGEST = 1 << 20;

    /** A paper with more takes too long to check and to show. */
    private static final int MOST_NUMBERS = 30_000;

    /** The form alone. */
    CheckPage open() {
        CheckFields fields = new CheckFields(now, form, null);
        return new CheckPage(fields.text(), form.text(CheckFields.TEXT), fields.file(), fields.data(), List.of(), null);
    }

    /** The form with what is wrong with it, and all that was typed. */
    CheckPage refused(ProblemDetail problem) {
        CheckFields fields = new CheckFields(now, form, problem);
        return new CheckPage(fields.text(), form.text(CheckFields.TEXT), fields.file(), fields.data(), List.of(), null);
    }

    /**
     * The paper with what was found.
     *
     * @throws ProblemException if it cannot be read, or an area, a set or a period is unknown
     */
    CheckPage page() {
        Query query = query();
        ProseQuery asked = ProseQuery.read(query, now);
        SaidColumns said = form.file() == null ? ColumnsText.read(query) : SaidColumns.NONE;
        query.check();
        String text = text();
        if (numbers(text) > MOST_NUMBERS) {
            throw refusal("The paper has more than 30,000 numbers: check it in several parts.");
        }
        Prose prose = PlainProse.read(text);
        ProseChecker checker = new ProseChecker(asked.figures());
        ProseAnswer answer = checker.check(prose, said);
        CheckFields fields = new CheckFields(now, form, null);
        MultivaluedMap<String, String> columns = form.file() == null ? form.fields() : new MultivaluedHashMap<>();
        return new CheckPage(
                fields.text(),
                text,
                fields.file(),
                fields.data(),
                ColumnFields.of(answer.tables(), columns),
                CheckedPaper.of(prose, answer));
    }

    /** The question that the API is asked with the same words. */
    private Query query() {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        for (String name : List.of(ProseQuery.SET, ProseQuery.AREA, ProseQuery.PERIOD)) {
            asked.add(name, form.text(name));
        }
        asked.addAll(ColumnsText.PARAMETER, ColumnFields.columns(form.fields()));
        return Query.ofForm(asked, ProseQuery.SET, ProseQuery.AREA, ProseQuery.PERIOD, ColumnsText.PARAMETER);
    }

    private String text() {
        PostedForm.ChosenFile file = form.file();
        if (file != null) {
            return ProseText.of(ProseUpload.read(file.content(), file.kind()));
        }
        String typed = form.text(CheckFields.TEXT);
        if (typed.isBlank()) {
            throw refusal("Paste a text or a table, or choose a file.");
        }
        if (typed.length() > LONGEST) {
            throw refusal("The text is longer than 1 MB: check it in several parts.");
        }
        return typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** How many numbers a text has, roughly: one for each run of digits. */
    private static long numbers(String text) {
        return IntStream.range(0, text.length())
                .filter(at ->
                        Character.isDigit(text.charAt(at)) && (at == 0 || !Character.isDigit(text.charAt(at - 1))))
                .count();
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemDetail.of(Status.BAD_REQUEST, "BAD_FORM", detail));
    }
}
