package org.callover.gateway.pages.form;

/**
 * One of the values that can be chosen in a field.
 *
 * @param value what the form sends
 * @param text what people read
 */
public record Option(String value, String text, boolean isChosen) {

    /** The same value, chosen or not. */
    Option chosen(boolean isChosen) {
        return new Option(value, text, isChosen);
    }
}
