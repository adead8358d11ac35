package org.callover.gateway.wire;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/** A writer of JSON as bytes, which leaves out members without a value. */
public final class Json {

    private static final JsonGeneratorFactory GENERATORS = jakarta.json.Json.createGeneratorFactory(Map.of());

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    private Json() {}

    /** An object in UTF-8, whose members {@code body} writes. */
    public static byte[] object(Consumer<JsonGenerator> body) {
        return value(json -> members(json, body));
    }

    /** An object whose members {@code body} writes straight to a stream. */
    public static void write(OutputStream to, Consumer<JsonGenerator> body) {
        try (JsonGenerator json = GENERATORS.createGenerator(to)) {
            members(json, body);
        }
    }

    private static void members(JsonGenerator json, Consumer<JsonGenerator> body) {
        json.writeStartObject();
        body.accept(json);
        json.writeEnd();
    }

    private static byte[] value(Consumer<JsonGenerator> body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = GENERATORS.createGenerator(out)) {
            body.accept(json);
        }
        return out.toByteArray();
    }

    /** A constant, spelled as in the definition format. */
    public static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A constant as the name of a member, as in {@code notRated}. */
    public static String member(Enum<?> constant) {
        return UNDERSCORE.matcher(constant.name().toLowerCase(Locale.ROOT)).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /** A text member; a value that is not a text is written in its text form. */
    public static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.write(name, value.toString());
        }
    }

    /** A number member; a whole number has no decimal point. */
    public static void number(JsonGenerator json, String name, @Nullable Quantity value) {
        if (value != null) {
            json.write(name, value.written());
        }
    }

    /** A member that lists the constants of an enum by name. */
    public static void codes(JsonGenerator json, String name, Collection<? extends Enum<?>> codes) {
        texts(json, name, codes.stream().map(Enum::name).toList());
    }

    /** A member that lists texts. */
    public static void texts(JsonGenerator json, String name, Collection<?> values) {
        json.writeStartArray(name);
        values.forEach(value -> json.write(value.toString()));
        json.writeEnd();
    }

    /** The members of a period, if there is one, with its label for this window. */
    public static void period(JsonGenerator json, Window window, @Nullable Period period) {
        if (period != null) {
            period(json, period);
            json.write("periodLabel", window.label(period));
        }
    }

    /** The members of a period, if there is one: the period, its first and last day, and the number of its months. */
    public static void period(JsonGenerator json, @Nullable Period period) {
        if (period != null) {
            json.write("period", period.toString())
                    .write("periodStart", period.firstDay().toString())
                    .write("periodEnd", period.lastDay().toString())
                    .write("months", period.months());
        }
    }

    /**
     * The members of a period with a name of its own, if there is one: {@code since}, {@code sinceStart},
     * {@code sinceEnd} and {@code sinceMonths}.
     */
    public static void period(JsonGenerator json, String name, @Nullable Period period) {
        if (period != null) {
            json.write(name, period.toString())
                    .write(name + "Start", period.firstDay().toString())
                    .write(name + "End", period.lastDay().toString())
                    .write(name.replaceFirst("Period$", "") + "Months", period.months());
        }
    }

    /** A member that names an area. */
    public static void area(JsonGenerator json, String name, Area area) {
        json.writeStartObject(name);
        codeAndName(json, area);
        json.writeEnd();
    }

    /** A member that lists areas. */
    public static void areas(JsonGenerator json, String name, Collection<Area> areas) {
        json.writeStartArray(name);
        areas.forEach(area -> {
            json.writeStartObject();
            codeAndName(json, area);
            json.writeEnd();
        });
        json.writeEnd();
    }

    /** The two members that name an area. */
    public static void codeAndName(JsonGenerator json, Area area) {
        json.write("code", area.code().value()).write("name", area.name());
    }
}
