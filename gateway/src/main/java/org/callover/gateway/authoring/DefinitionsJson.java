package org.callover.gateway.authoring;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.authoring.Adopted.Changes;
import org.callover.gateway.engine.Definitions;
import org.callover.gateway.representation.Json;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.indicator.Problem;

/** A writer of what is in force and of what became of a posted document. */
final class DefinitionsJson {

    private DefinitionsJson() {}

    static byte[] state(Definitions.State state) {
        return Json.object(json -> {
            json.write("definitions", state.catalogue().revision())
                    .write("loadedAt", state.loadedAt().toString());
            json.writeStartArray("documents");
            state.catalogue().documents().forEach(document -> document(json, document));
            json.writeEnd();
            json.writeStartArray("refused");
            state.refused().forEach(problem -> problem(json, problem));
            json.writeEnd();
        });
    }

    static byte[] dryRun(String name) {
        return Json.object(json -> json.write("status", "DRY_RUN").write("name", name));
    }

    static byte[] adopted(Adopted adopted) {
        return Json.object(json -> {
            json.write("status", "ADOPTED")
                    .write("name", adopted.name())
                    .write("replaced", adopted.replaced())
                    .write("definitionsBefore", adopted.before())
                    .write("definitions", adopted.after());
            changes(json, "indicators", adopted.indicators());
            changes(json, "kpiSets", adopted.kpiSets());
        });
    }

    private static void changes(JsonGenerator json, String name, Changes changes) {
        json.writeStartObject(name);
        Json.texts(json, "added", changes.added());
        Json.texts(json, "changed", changes.changed());
        Json.texts(json, "removed", changes.removed());
        json.writeEnd();
    }

    private static void document(JsonGenerator json, Document document) {
        json.writeStartObject()
                .write("name", document.name())
                .write("kind", document.kind().keyword())
                .write("id", document.id())
                .write("title", document.title())
                .write("origin", document.origin().name())
                .writeEnd();
    }

    private static void problem(JsonGenerator json, Problem problem) {
        json.writeStartObject().write("document", problem.document());
        if (problem.line() > 0) {
            json.write("line", problem.line()).write("column", problem.column());
        }
        json.write("pointer", problem.pointer())
                .write("code", problem.code())
                .write("message", problem.message())
                .writeEnd();
    }
}
