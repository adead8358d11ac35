package org.callover.gateway.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.List;
import org.callover.gateway.problem.JsonPointer;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.reconcile.ClaimsTable.Cell;
import org.callover.gateway.reconcile.ClaimsTable.Place;
import org.callover.gateway.reconcile.ClaimsTable.Row;
import org.callover.kpi.reconcile.claim.Claim;

/** A reader of claims as JSON: a list of objects, or an object with that list as its member {@code claims}. */
final class JsonClaims {

    /** The deepest nesting allowed. Values in a claim are not nested, so a nested value is only skipped. */
    private static final int DEEPEST = 100;

    private final ClaimsTable table = new ClaimsTable();
    private final JsonParser json;

    private JsonClaims(JsonParser json) {
        this.json = json;
    }

    static List<Claim> read(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            JsonClaims claims = new JsonClaims(parser);
            claims.document();
            return claims.table.claims();
        } catch (JsonException malformed) {
            Integer line = malformed instanceof JsonParsingException at
                    ? (int) at.getLocation().getLineNumber()
                    : null;
            Fault fault = new Fault(line, null, null, "BAD_JSON", String.valueOf(malformed.getMessage()));
            throw ClaimsTable.refused(
                    "BAD_JSON", "The body is not JSON: " + malformed.getMessage() + ".", List.of(fault));
        }
    }

    private void document() {
        Event first = json.next();
        if (first == Event.START_ARRAY) {
            list(JsonPointer.ROOT);
        } else if (first == Event.START_OBJECT) {
            root();
        } else {
            table.fault(
                    place(JsonPointer.ROOT),
                    "BAD_CLAIMS",
                    () -> "the claims must be a list; write {\"claims\": [{...}, {...}]}");
        }
        while (json.hasNext()) {
            json.next();
        }
    }

    private void root() {
        boolean listed = false;
        for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
            String name = json.getString();
            Event value = json.next();
            JsonPointer pointer = JsonPointer.ROOT.member(name);
            if (name.equals("claims") && value == Event.START_ARRAY && !listed) {
                listed = true;
                list(pointer);
            } else if (name.equals("claims") && listed) {
                table.fault(place(pointer), "DUPLICATE_MEMBER", () -> "'claims' already appears; keep one");
                skip(value);
            } else {
                table.fault(
                        place(pointer),
                        "UNKNOWN_MEMBER",
                        () -> name.equals("claims")
                                ? "'claims' is not a list; write {\"claims\": [{...}, {...}]}"
                                : "'%s' is not a known member; write only {\"claims\": [{...}, {...}]}"
                                        .formatted(name));
                skip(value);
            }
        }
    }

    private void list(JsonPointer above) {
        int index = 0;
        for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
            JsonPointer pointer = above.item(index++);
            if (event == Event.START_OBJECT) {
                claim(pointer);
            } else {
                table.fault(
                        place(pointer), "BAD_CLAIM", () -> "a claim must be an object, as in {\"value\": \"1,398\"}");
                skip(event);
            }
        }
    }

    private void claim(JsonPointer above) {
        Row row = new Row(place(above));
        for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
            String name = json.getString();
            Event value = json.next();
            Place place = place(above.member(name));
            table.column(name, place).ifPresent(column -> cell(row, column, value, place));
            skip(value);
        }
        table.add(row);
    }

    private void cell(Row row, ClaimColumn column, Event value, Place place) {
        if (value == Event.VALUE_STRING || value == Event.VALUE_NUMBER) {
            // The text of a number keeps its decimals as written.
            String text = json.getString().strip();
            if (!text.isEmpty() && row.cells().put(column, new Cell(text, place)) != null) {
                table.fault(
                        place, "DUPLICATE_MEMBER", () -> "'%s' already appears; keep one".formatted(column.heading()));
            }
        } else if (value != Event.VALUE_NULL) {
            table.fault(place, "BAD_CELL", () -> "%s: write a number or a text".formatted(column.heading()));
        }
    }

    /** Skips to the end of a value that has begun. */
    private void skip(Event begun) {
        int depth = isStart(begun) ? 1 : 0;
        while (depth > 0) {
            Event event = json.next();
            if (depth > DEEPEST) {
                throw new JsonException("it is nested more than %d levels deep".formatted(DEEPEST));
            }
            depth += isStart(event) ? 1 : event == Event.END_ARRAY || event == Event.END_OBJECT ? -1 : 0;
        }
    }

    private static boolean isStart(Event event) {
        return event == Event.START_ARRAY || event == Event.START_OBJECT;
    }

    private Place place(JsonPointer pointer) {
        JsonLocation location = json.getLocation();
        return new Place((int) location.getLineNumber(), (int) location.getColumnNumber(), pointer.text());
    }
}
