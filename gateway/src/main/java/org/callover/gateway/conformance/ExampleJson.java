package org.callover.gateway.conformance;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.MathContext;
import org.callover.gateway.wire.Json;
import org.callover.kpi.catalogue.Example;
import org.callover.kpi.conformance.Reproduction;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Quantity;

/** A writer of one example: the input, the question, the expected answer and the actual answer. */
final class ExampleJson {

    /** The significant digits of figures that are not exact, as in every other answer. */
    private static final MathContext TOLD = new MathContext(10);

    private ExampleJson() {}

    static void write(JsonGenerator json, int number, Reproduction reproduction) {
        Example example = reproduction.example();
        json.writeStartObject().write("number", number);
        Json.text(json, "name", example.name());
        json.write("line", example.line());
        Example.When when = example.when();
        json.write("indicator", when.indicator().value())
                .write("area", when.area().value())
                .write("period", when.period().toString());
        Json.text(json, "window", when.window());
        definitions(json, reproduction);
        json.writeStartArray("given");
        example.given().forEach(observation -> given(json, observation));
        json.writeEnd().writeStartObject("expected");
        example.then().forEach(json::write);
        json.writeEnd().writeStartObject("actual");
        reproduction.actual().forEach((key, result) -> json.write(key, text(result)));
        json.writeEnd().write("reproduced", reproduction.isReproduced());
        misses(json, reproduction);
        json.writeEnd();
    }

    private static void definitions(JsonGenerator json, Reproduction reproduction) {
        String name = "definition";
        for (var definition : reproduction.definitions()) {
            json.write(name, definition.text());
            name = "outcomeDefinition";
        }
    }

    private static void given(JsonGenerator json, Observation observation) {
        json.writeStartObject()
                .write("series", observation.series().value())
                .write("area", observation.area().value())
                .write("period", observation.period().toString())
                .write("value", observation.value());
        if (!observation.breakdown().isEmpty()) {
            json.write("breakdown", observation.breakdown().toString());
        }
        json.write("import", observation.source()).writeEnd();
    }

    /** A result as a text, because all results of the contract have one type. */
    private static String text(Object result) {
        return result instanceof Double number
                ? Quantity.of(new BigDecimal(number).round(TOLD)).toString()
                : result.toString();
    }

    private static void misses(JsonGenerator json, Reproduction reproduction) {
        if (!reproduction.isReproduced()) {
            json.writeStartArray("misses");
            reproduction.misses().forEach(miss -> json.writeStartObject()
                    .write("key", miss.key())
                    .write("expected", miss.expected())
                    .write("actual", miss.actual())
                    .writeEnd());
            json.writeEnd();
        }
    }
}
