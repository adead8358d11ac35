package org.callover.gateway.conformance;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.wire.Json;
import org.callover.kpi.conformance.EngineExamples;
import org.callover.kpi.conformance.ExampleSetResult;
import org.callover.kpi.conformance.Reproduction;

/** A writer of worked examples, with everything that another implementation needs to run them. */
final class ConformanceJson {

    /** The page with the rules that the examples illustrate. */
    private static final String RULES = "docs/conformance.md";

    private static final String FORMAT = "/api/v1/schemas/kpi-1.json";

    private ConformanceJson() {}

    static byte[] of(List<ExampleSetResult> engine, List<ExampleSetResult> modules, String definitions) {
        return Json.object(json -> {
            json.writeStartObject("engine")
                    .write("name", "Callover")
                    .write("version", EngineExamples.version())
                    .writeEnd();
            json.write("definitions", definitions).write("rules", RULES).write("format", FORMAT);
            json.writeStartObject("counts");
            counts(json, Stream.concat(engine.stream(), modules.stream()).toList());
            json.writeEnd().writeStartArray("modules");
            engine.forEach(proof -> module(json, proof, "ENGINE"));
            modules.forEach(
                    proof -> module(json, proof, proof.document().origin().name()));
            json.writeEnd();
        });
    }

    private static void counts(JsonGenerator json, List<ExampleSetResult> all) {
        json.write("modules", all.size())
                .write(
                        "examples",
                        all.stream().mapToInt(one -> one.reproductions().size()).sum())
                .write(
                        "reproduced",
                        all.stream().mapToInt(ExampleSetResult::reproduced).sum())
                .write(
                        "figures",
                        all.stream()
                                .flatMap(one -> one.reproductions().stream())
                                .mapToInt(one -> one.example().then().size())
                                .sum());
    }

    private static void module(JsonGenerator json, ExampleSetResult proof, String origin) {
        json.writeStartObject()
                .write("set", proof.document().id())
                .write("title", proof.document().title())
                .write("document", proof.document().name())
                .write("origin", origin)
                .write("reproduced", proof.reproduced());
        json.writeStartArray("series");
        proof.series().forEach(series -> SubjectJson.series(json, series));
        json.writeEnd().writeStartArray("areas");
        proof.areas().forEach(area -> SubjectJson.area(json, area));
        json.writeEnd().writeStartArray("examples");
        int number = 1;
        for (Reproduction one : proof.reproductions()) {
            ExampleJson.write(json, number++, one);
        }
        json.writeEnd().writeEnd();
    }
}
