package org.callover.kpi.dependency;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A definition as text: equal definitions have the same text, in every process, and others have another. Sets and maps,
 * whose order differs between processes, are sorted.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof Record whole) {
            return record(whole);
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            return joined(
                    "{",
                    map.entrySet().stream()
                            .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                            .sorted());
        }
        if (value instanceof Set<?> set) {
            return joined("{", set.stream().map(CanonicalText::of).sorted());
        }
        if (value instanceof Collection<?> list) {
            return joined("[", list.stream().map(CanonicalText::of));
        }
        return escaped(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    private static String record(Record whole) {
        return whole.getClass().getSimpleName()
                + joined("(", Stream.of(whole.getClass().getRecordComponents()).map(part -> of(read(part, whole))));
    }

    private static @Nullable Object read(RecordComponent part, Record whole) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("%s of %s cannot be read".formatted(part, whole), unreadable);
        }
    }

    private static String joined(String opening, Stream<String> parts) {
        return parts.collect(Collectors.joining(";", opening, "."));
    }

    /** A text in which nothing can be taken for the end of a part. */
    private static String escaped(String text) {
        return text.length() + ":" + text;
    }
}
