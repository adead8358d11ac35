package org.callover.gateway.people;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callover.gateway.problem.JsonPointer;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.BodyText;
import org.callover.kpi.text.Legible;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/** A reader of the JSON object that asks for an API key; it reports all faults at once. */
final class NewKeyJson {
    static final int LONGEST_NAME = 100;

    private static final int MOST_BYTES = 4_096;
    private static final int UNPROCESSABLE = 422;
    private static final String EXPECTED = "send {\"name\": \"Power BI\", \"role\": \"READER\"}.";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final List<String> MEMBERS = List.of(NAME, ROLE);
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).sorted().toList();

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private NewKeyJson() {}

    /**
     * Reads the request for a key from a body.
     *
     * @throws ProblemException 413 or 422 with every fault
     */
    static NewKey read(InputStream body) {
        NewKeyJson reading = new NewKeyJson();
        try (JsonParser json = Json.createParser(new StringReader(text(body)))) {
            reading.members(json);
        } catch (JsonException malformed) {
            Integer line = malformed instanceof JsonParsingException at
                    ? (int) at.getLocation().getLineNumber()
                    : null;
            Fault fault = new Fault(line, null, null, "BAD_JSON", "the body is not JSON");
            throw refused("BAD_JSON", "The body is not JSON: " + EXPECTED, List.of(fault));
        }
        return reading.key();
    }

    private void members(JsonParser json) {
        if (!json.hasNext() || json.next() != Event.START_OBJECT) {
            throw notAKey(JsonPointer.ROOT.text(), "the body is not a JSON object");
        }
        for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
            String member = json.getString();
            Event value = json.next();
            if (value == Event.START_OBJECT || value == Event.START_ARRAY) {
                throw notAKey(pointer(member), "a key is described by two texts");
            }
            if (!MEMBERS.contains(member)) {
                fault(
                        member,
                        "UNKNOWN_MEMBER",
                        "'%s' is not a member of a key%s".formatted(member, Suggestion.didYouMean(member, MEMBERS)));
            } else if (value != Event.VALUE_STRING) {
                fault(member, "BAD_VALUE", "%s is not a text; put it in quotation marks".formatted(member));
            } else if (texts.put(member, json.getString().strip()) != null) {
                fault(member, "DUPLICATE_MEMBER", "'%s' appears twice; write it once".formatted(member));
            }
        }
        while (json.hasNext()) {
            json.next();
        }
    }

    private NewKey key() {
        String name = name(present(NAME));
        Role role = role(present(ROLE));
        if (name == null || role == null || !faults.isEmpty()) {
            String what = faults.size() == 1 ? "a fault" : faults.size() + " faults";
            throw refused(
                    "BAD_KEY",
                    "The key was not made, because the request has %s: correct what is listed in 'errors' and send it again."
                            .formatted(what),
                    faults);
        }
        return new NewKey(name, role);
    }

    private @Nullable String present(String member) {
        String text = texts.get(member);
        boolean isTold = faults.stream().anyMatch(fault -> pointer(member).equals(fault.pointer()));
        if (text == null && !isTold) {
            String message = "'%s' is missing; %s".formatted(member, EXPECTED.replaceFirst("\\.$", ""));
            // A pointer points at what there is: what lacks the member.
            faults.add(new Fault(null, null, JsonPointer.ROOT.text(), "MISSING_MEMBER", message));
        }
        return text;
    }

    private @Nullable String name(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            fault(
                    NAME,
                    "BAD_VALUE",
                    "the name has %d characters; write 1 to %d, such as Power BI"
                            .formatted(text.length(), LONGEST_NAME));
        } else if (!text.equals(Legible.name(text, LONGEST_NAME))) {
            fault(NAME, "BAD_VALUE", "the name contains a line break or an invisible character; remove it");
        } else if (text.equalsIgnoreCase(Caller.ANONYMOUS)) {
            fault(
                    NAME,
                    "BAD_VALUE",
                    "'%s' is what a caller without a key is called; choose another name".formatted(text));
        }
        return text;
    }

    private @Nullable Role role(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Role role = Role.of(text.toLowerCase(Locale.ROOT)).orElse(null);
        if (role == null) {
            fault(
                    ROLE,
                    "BAD_VALUE",
                    "'%s' is not a role; use %s%s"
                            .formatted(text, String.join(" or ", ROLES), Suggestion.didYouMean(text, ROLES)));
        }
        return role;
    }

    private void fault(String member, String code, String message) {
        faults.add(new Fault(null, null, pointer(member), code, message));
    }

    private static String pointer(String member) {
        return JsonPointer.ROOT.member(member).text();
    }

    private static String text(InputStream body) {
        return BodyText.read(
                body,
                MOST_BYTES,
                bytes -> StandardCharsets.UTF_8,
                "The description of a key can be up to 4 kB long, and this one is longer: " + EXPECTED,
                () -> refused("NOT_UTF8", "The body is not in UTF-8: send it in UTF-8.", List.of()));
    }

    private static ProblemException notAKey(String pointer, String message) {
        String detail = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ": " + EXPECTED;
        return refused("BAD_KEY", detail, List.of(new Fault(null, null, pointer, "BAD_KEY", message)));
    }

    private static ProblemException refused(String code, String detail, List<Fault> faults) {
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, code, detail, null, faults));
    }
}
