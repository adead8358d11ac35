package org.callover.kpi.catalogue.yaml;

import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A parser that reports aliases, and stops before deep nesting can exhaust the stack of the code that builds a tree.
 */
final class GuardedParser implements Parser {

    private static final int DEEPEST = 30;

    private final Parser parser;
    private final BiConsumer<Event, String> refuse;
    private int depth;

    GuardedParser(Parser parser, BiConsumer<Event, String> refuse) {
        this.parser = parser;
        this.refuse = refuse;
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof AliasEvent) {
            refuse.accept(event, "aliases (*name) are not allowed; write the value in full");
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            String message = "blocks are nested more than %d levels deep; no definition needs that".formatted(DEEPEST);
            refuse.accept(event, message);
            throw new YamlEngineException(message);
        }
        return event;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }
}
