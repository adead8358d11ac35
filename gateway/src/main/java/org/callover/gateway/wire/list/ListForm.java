package org.callover.gateway.wire.list;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.function.BiConsumer;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.Table;

/**
 * The form of a list: how an item is written in each format.
 *
 * @param name the name of the list, which is also the name of its file
 * @param members a writer of the members of an item in JSON
 * @param table the columns of an item in CSV
 */
public record ListForm<T>(String name, BiConsumer<JsonGenerator, T> members, Table<T> table) {

    /** The formats of every list. */
    static final Negotiation FORMATS = new Negotiation(List.of(Format.JSON, Format.CSV));

    /** A page in one of these formats. */
    public byte[] write(Page<T> page, Format format) {
        return format == Format.CSV ? CsvText.of(table, page.items().stream()) : page.json(members);
    }
}
