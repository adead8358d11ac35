package org.callover.gateway.nodes.workload;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.nodes.Cluster;
import org.callover.gateway.nodes.history.Entry;
import org.jspecify.annotations.Nullable;

/** The ledger as it is in the database, read past the product. */
final class LedgerTable {
    private static final String QUERY = "select l.number, l.recorded_at, i.file_name, t.yaml from ledger l"
            + " left join import_ledger i on i.id = l.import_id"
            + " left join definition_text t on t.number = l.number and t.file_name like 'wl-%'"
            + " order by l.number";
    private static final Pattern FILE = Pattern.compile("op-(\\d+)\\.csv");
    private static final Pattern TEXT = Pattern.compile("title: Set \\S+, text (\\d+)");

    private LedgerTable() {}

    static List<Entry> read(Cluster cluster) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = cluster.postgres().connect(cluster.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                int operation = number(FILE, rows.getString("file_name")) + number(TEXT, rows.getString("yaml"));
                entries.add(
                        new Entry(rows.getInt("number"), Instant.ofEpochMilli(rows.getLong("recorded_at")), operation));
            }
        }
        return entries;
    }

    private static int number(Pattern pattern, @Nullable String text) {
        Matcher found = pattern.matcher(text == null ? "" : text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
