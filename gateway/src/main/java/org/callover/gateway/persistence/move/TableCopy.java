package org.callover.gateway.persistence.move;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** A copy of the rows of one table, as the text that PostgreSQL's COPY reads: columns between tabs, one row on each line. */
record TableCopy(Connection from, String table) {
    private static final int AT_ONCE = 1 << 16;
    private static final String NULL = "\\N";

    void into(CopyManager target) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            CopyIn copy = target.copyIn("copy " + table + " (" + columns(rows.getMetaData()) + ") from stdin");
            try {
                send(rows, copy);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }

    private static String columns(ResultSetMetaData columns) throws SQLException {
        StringBuilder names = new StringBuilder();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            names.append(at == 1 ? "" : ", ").append(columns.getColumnName(at).toLowerCase(Locale.ROOT));
        }
        return names.toString();
    }

    private static void send(ResultSet rows, CopyIn copy) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringBuilder lines = new StringBuilder();
        while (rows.next()) {
            for (int at = 1; at <= columns.getColumnCount(); at++) {
                lines.append(text(rows, at, columns.getColumnType(at)))
                        .append(at == columns.getColumnCount() ? '\n' : '\t');
            }
            if (lines.length() > AT_ONCE) {
                flush(lines, copy);
            }
        }
        flush(lines, copy);
    }

    private static void flush(StringBuilder lines, CopyIn copy) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static String text(ResultSet row, int at, int type) throws SQLException {
        if (type == Types.BLOB || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BINARY) {
            byte[] bytes = row.getBytes(at);
            return bytes == null ? NULL : "\\\\x" + HexFormat.of().formatHex(bytes);
        }
        return escaped(row.getString(at));
    }

    /** A text in which nothing is a tab, the end of a line or the beginning of an escape. */
    static String escaped(@Nullable String text) {
        return text == null
                ? NULL
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
