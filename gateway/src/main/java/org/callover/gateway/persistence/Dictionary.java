package org.callover.gateway.persistence;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The numbers for the values of one kind, during one read or write.
 *
 * @param <T> the kind of value
 */
public final class Dictionary<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final Map<Integer, T> values = new HashMap<>();
    private final BiConsumer<Integer, T> keeper;
    private int last;

    /** A dictionary that passes each new value with its number to the keeper. */
    Dictionary(BiConsumer<Integer, T> keeper) {
        this.keeper = keeper;
    }

    void read(int number, T value) {
        numbers.put(value, number);
        values.put(number, value);
        last = Math.max(last, number);
    }

    /** All values that have a number. */
    Set<T> known() {
        return Collections.unmodifiableSet(numbers.keySet());
    }

    /** The number of a value, if it has one. */
    public Optional<Integer> known(T value) {
        return Optional.ofNullable(numbers.get(value));
    }

    /** The number of a value; a new value gets the next number. */
    public int number(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = last + 1;
        keeper.accept(number, value);
        read(number, value);
        return number;
    }

    public T value(int number) {
        T value = values.get(number);
        if (value == null) {
            throw new IllegalStateException("The database holds an observation under the number " + number
                    + ", which is not in its dictionary; restore the database from a backup");
        }
        return value;
    }
}
