package org.callover.gateway.pages.form;

import org.jspecify.annotations.Nullable;

/**
 * One of the values that can be chosen in a field.
 *
 * @param value what the form sends
 * @param text what people read
 * @param group the heading above it and its neighbours; absent if there is none
 */
public record Option(
        String value,
        String text,
        boolean isChosen,
        @Nullable String group) {

    /** A value under no heading. */
    public Option(String value, String text, boolean isChosen) {
        this(value, text, isChosen, null);
    }

    /** The same value, chosen or not. */
    Option chosen(boolean isChosen) {
        return new Option(value, text, isChosen, group);
    }
}
