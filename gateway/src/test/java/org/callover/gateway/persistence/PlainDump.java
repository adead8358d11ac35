package org.callover.gateway.persistence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database of PostgreSQL as SQL that makes it again, without {@code pg_dump}, which the archive of the tests does not
 * have. Its arguments are the URL, the user, the password and the file to write.
 */
final class PlainDump {
    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' order by tablename";

    private static final String TABLE = """
            select 'create table ' || quote_ident('%1$s') || ' (' || string_agg(quote_ident(attname) || ' '
                || format_type(atttypid, atttypmod)
                || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
                || case when attnotnull then ' not null' else '' end, ', ' order by attnum) || ');'
            from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = quote_ident('%1$s')::regclass and attnum > 0 and not attisdropped""";

    private static final String CONSTRAINTS = """
            select 'alter table ' || quote_ident('%1$s') || ' add constraint ' || quote_ident(conname) || ' '
                || pg_get_constraintdef(oid) || ';'
            from pg_constraint where conrelid = quote_ident('%1$s')::regclass and contype in ('p', 'u')
            order by conname""";

    private static final String INDEXES = """
            select indexdef || ';' from pg_indexes
            where tablename = '%1$s' and indexname not in (select conname from pg_constraint) order by indexname""";

    private static final String COLUMNS = """
            select 'quote_nullable(' || quote_ident(attname) || '::text)' from pg_attribute
            where attrelid = quote_ident('%1$s')::regclass and attnum > 0 and not attisdropped order by attnum""";

    private PlainDump() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                PrintWriter out =
                        new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3]), StandardCharsets.UTF_8))) {
            for (String table : texts(connection, TABLES)) {
                texts(connection, TABLE.formatted(table)).forEach(out::println);
                String values = String.join(" || ', ' || ", texts(connection, COLUMNS.formatted(table)));
                texts(connection, "select %s from \"%s\"".formatted(values, table))
                        .forEach(row -> out.println("insert into \"" + table + "\" values (" + row + ");"));
                texts(connection, CONSTRAINTS.formatted(table)).forEach(out::println);
                texts(connection, INDEXES.formatted(table)).forEach(out::println);
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
