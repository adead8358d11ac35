package org.callover.gateway.authoring;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import org.callover.gateway.authoring.Adoption.Changes;
import org.callover.gateway.engine.definition.DefinitionsState;
import org.callover.gateway.wire.Json;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.indicator.DefinitionProblem;
import org.jspecify.annotations.Nullable;

/** A writer of the definitions in force, and of the result for a posted document. */
final class DefinitionsJson {

    private DefinitionsJson() {}

    static byte[] state(DefinitionsState state) {
        return Json.object(json -> {
            json.write("definitions", state.catalogue().revision())
                    .write("loadedAt", state.loadedAt().toString());
            json.writeStartArray("documents");
            state.catalogue()
                    .documents()
                    .forEach(
                            document -> document(json, document, state.earlier().get(document.name())));
            json.writeEnd();
            problems(json, "refused", state.refused());
            problems(json, "warnings", state.warnings());
            json.writeStartArray("ignored");
            state.ignored().forEach(file -> json.writeStartObject()
                    .write("name", file.name())
                    .write("why", file.why())
                    .writeEnd());
            json.writeEnd();
        });
    }

    static byte[] dryRun(PostedDefinitions.CheckedText sound) {
        return Json.object(json -> {
            json.write("status", "DRY_RUN").write("name", sound.name());
            problems(json, "warnings", sound.warnings());
        });
    }

    private static void problems(JsonGenerator json, String name, List<DefinitionProblem> problems) {
        json.writeStartArray(name);
        problems.forEach(problem -> problem(json, problem));
        json.writeEnd();
    }

    static byte[] adopted(Adoption adopted) {
        return Json.object(json -> {
            json.write("status", "ADOPTED")
                    .write("name", adopted.name())
                    .write("replaced", adopted.replaced())
                    .write("definitionsBefore", adopted.before())
                    .write("definitions", adopted.after());
            changes(json, "indicators", adopted.indicators());
            changes(json, "kpiSets", adopted.kpiSets());
            problems(json, "warnings", adopted.warnings());
        });
    }

    private static void changes(JsonGenerator json, String name, Changes changes) {
        json.writeStartObject(name);
        Json.texts(json, "added", changes.added());
        Json.texts(json, "changed", changes.changed());
        Json.texts(json, "removed", changes.removed());
        json.writeEnd();
    }

    /** @param earlier the time since which an earlier text is in force, if the text in the folder is not */
    private static void document(JsonGenerator json, Document document, @Nullable Instant earlier) {
        json.writeStartObject()
                .write("name", document.name())
                .write("kind", document.kind().keyword())
                .write("id", document.id())
                .write("title", document.title())
                .write("origin", document.origin().name())
                .write("earlierText", earlier != null);
        Json.text(json, "since", earlier);
        Json.text(json, "by", document.provenance().by());
        Json.text(json, "date", document.provenance().date());
        Json.text(json, "reason", document.provenance().reason());
        json.writeEnd();
    }

    private static void problem(JsonGenerator json, DefinitionProblem problem) {
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
