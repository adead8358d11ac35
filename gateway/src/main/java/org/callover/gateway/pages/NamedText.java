package org.callover.gateway.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with its name, as in a list of facts. */
public record NamedText(String name, String text) {

    /** Collects facts, without those that there are not. */
    public static final class Facts {

        private final List<NamedText> facts = new ArrayList<>();

        /** Adds a fact unless it is absent or empty. */
        public Facts add(String name, @Nullable Object text) {
            if (text != null && !text.toString().isBlank()) {
                facts.add(new NamedText(name, text.toString()));
            }
            return this;
        }

        /** All of them, in the order in which they were added. */
        public List<NamedText> all() {
            return List.copyOf(facts);
        }
    }
}
