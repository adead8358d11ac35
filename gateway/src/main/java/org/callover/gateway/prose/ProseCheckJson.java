package org.callover.gateway.prose;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Warning;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.observation.Area;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ReadTable;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.text.Legible;

/** A writer of a check of prose as JSON. */
final class ProseCheckJson {

    private static final int LONGEST = 80;

    private ProseCheckJson() {}

    static byte[] of(CheckedProse checked) {
        return Json.object(json -> {
            Revision revision = revision(checked);
            json.write("asAt", revision.asAt().toString())
                    .write("revision", revision.number())
                    .write("definitions", revision.definitions());
            Area area = checked.asked().area();
            if (area != null) {
                Json.area(json, "area", area);
                Json.text(json, "period", checked.asked().period());
            }
            json.writeStartObject("counts");
            checked.answer().counts().forEach((outcome, count) -> json.write(outcome.name(), count));
            json.writeEnd();
            pieces(json, "figures", checked.answer().figures());
            pieces(json, "words", checked.answer().words());
            tables(json, checked.answer().tables());
            Warning.list(json, checked.warnings());
        });
    }

    /** The state of everything that the figures depend on that the text is checked against. */
    private static Revision revision(CheckedProse checked) {
        return checked.now()
                .revision(checked.asked().figures().scores().stream()
                        .map(score -> checked.now()
                                .dependencies(score.indicator())
                                .in(List.of(score.area().code())))
                        .reduce(Dependencies.NONE, Dependencies::and));
    }

    private static void pieces(JsonGenerator json, String name, List<CheckedPiece> pieces) {
        json.writeStartArray(name);
        pieces.forEach(piece -> {
            json.writeStartObject();
            json.write("printed", printed(piece))
                    .write("line", piece.line())
                    .write("column", piece.column())
                    .write("length", piece.length())
                    .write("outcome", piece.outcome().name());
            Verdict verdict = piece.verdict();
            Json.text(json, "gives", verdict.gives());
            Json.text(json, "because", verdict.because());
            Json.text(json, "against", verdict.by());
            json.writeEnd();
        });
        json.writeEnd();
    }

    private static void tables(JsonGenerator json, List<ReadTable> tables) {
        json.writeStartArray("tables");
        for (ReadTable table : tables) {
            json.writeStartObject().write("number", table.number()).write("line", table.line());
            json.writeStartArray("columns");
            for (ReadTable.Column column : table.columns()) {
                json.writeStartObject()
                        .write("number", column.number())
                        .write("heading", Legible.name(column.heading(), LONGEST))
                        .write("reads", column.role().name())
                        .writeEnd();
            }
            json.writeEnd().writeEnd();
        }
        json.writeEnd();
    }

    /** What is typed, without characters that cannot be seen. */
    static String printed(CheckedPiece piece) {
        return Legible.name(piece.printed(), LONGEST);
    }
}
