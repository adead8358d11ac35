package org.callover.gateway.wire.fields;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A generator that writes only the selected members of the objects that are written to it. An object of which nothing
 * is written is left out.
 *
 * <p>Writers ask {@link #wants} before they work out a member that takes time.
 */
public final class SelectedJson implements JsonGenerator {

    private final JsonGenerator json;
    private final MemberSelection selection;

    /** What is wanted of each object and list that is open, the innermost first. */
    private final Deque<MemberSelection> open = new ArrayDeque<>();

    /** The names of the innermost objects that are open and have no member yet, the outermost first. */
    private final Deque<String> unwritten = new ArrayDeque<>();

    private SelectedJson(JsonGenerator json, MemberSelection selection) {
        this.json = json;
        this.selection = selection;
    }

    /** A generator for objects of which a selection is written to another generator. */
    public static JsonGenerator of(JsonGenerator json, MemberSelection selection) {
        return selection == MemberSelection.ALL ? json : new SelectedJson(json, selection);
    }

    /** Whether a member of the object that is open is written. */
    public static boolean wants(JsonGenerator json, String member) {
        return !(json instanceof SelectedJson selected) || selected.inner(member) != MemberSelection.NONE;
    }

    private MemberSelection top() {
        MemberSelection top = open.peek();
        return top == null ? selection : top;
    }

    private MemberSelection inner(String member) {
        return top().in(member);
    }

    private boolean takes(String member) {
        boolean takes = inner(member) != MemberSelection.NONE;
        if (takes) {
            begin();
        }
        return takes;
    }

    private boolean takes() {
        return top() != MemberSelection.NONE;
    }

    private JsonGenerator member(String name, Runnable write) {
        if (takes(name)) {
            write.run();
        }
        return this;
    }

    private JsonGenerator element(Runnable write) {
        if (takes()) {
            write.run();
        }
        return this;
    }

    private void begin() {
        while (!unwritten.isEmpty()) {
            json.writeStartObject(unwritten.removeFirst());
        }
    }

    @Override
    public JsonGenerator writeStartObject() {
        element(json::writeStartObject);
        open.push(top());
        return this;
    }

    @Override
    public JsonGenerator writeStartObject(String name) {
        MemberSelection part = inner(name);
        open.push(part);
        if (part == MemberSelection.ALL) {
            begin();
            json.writeStartObject(name);
        } else if (part != MemberSelection.NONE) {
            unwritten.addLast(name);
        }
        return this;
    }

    @Override
    public JsonGenerator writeStartArray() {
        element(json::writeStartArray);
        open.push(top());
        return this;
    }

    @Override
    public JsonGenerator writeStartArray(String name) {
        MemberSelection part = inner(name);
        member(name, () -> json.writeStartArray(name));
        open.push(part);
        return this;
    }

    @Override
    public JsonGenerator writeEnd() {
        MemberSelection closed = open.pop();
        if (closed == MemberSelection.NONE) {
            return this;
        }
        if (unwritten.isEmpty()) {
            json.writeEnd();
        } else {
            unwritten.removeLast();
        }
        return this;
    }

    @Override
    public JsonGenerator writeKey(String name) {
        throw new UnsupportedOperationException("write a member with its value");
    }

    @Override
    public JsonGenerator writeNull(String name) {
        return member(name, () -> json.writeNull(name));
    }

    @Override
    public JsonGenerator writeNull() {
        return element(() -> json.writeNull());
    }

    @Override
    public JsonGenerator write(String name, JsonValue value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(String name, String value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(String name, BigInteger value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(String name, BigDecimal value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(String name, int value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(String name, long value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(String name, double value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(String name, boolean value) {
        return member(name, () -> json.write(name, value));
    }

    @Override
    public JsonGenerator write(JsonValue value) {
        return element(() -> json.write(value));
    }

    @Override
    public JsonGenerator write(String value) {
        return element(() -> json.write(value));
    }

    @Override
    public JsonGenerator write(BigInteger value) {
        return element(() -> json.write(value));
    }

    @Override
    public JsonGenerator write(BigDecimal value) {
        return element(() -> json.write(value));
    }

    @Override
    public JsonGenerator write(int value) {
        return element(() -> json.write(value));
    }

    @Override
    public JsonGenerator write(long value) {
        return element(() -> json.write(value));
    }

    @Override
    public JsonGenerator write(double value) {
        return element(() -> json.write(value));
    }

    @Override
    public JsonGenerator write(boolean value) {
        return element(() -> json.write(value));
    }

    @Override
    public void close() {
        json.close();
    }

    @Override
    public void flush() {
        json.flush();
    }
}
