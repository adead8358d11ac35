package org.callover.gateway.persistence.outage;

import java.sql.SQLException;
import org.callover.gateway.config.Settings;

/** Why the service cannot start with its database, in one line that says what to do. */
public final class StartFaults {
    private StartFaults() {}

    /** Writes to the log, from which the launcher shows it, why no connection could be made. */
    public static void refuse(String url, String user, SQLException fault) {
        refuse("the database %s could not be opened as the user '%s' (%s): %s"
                .formatted(withoutSecrets(url), user, oneLine(fault), advice(fault)));
    }

    /** Writes to the log, from which the launcher shows it, why the service cannot start. */
    public static void refuse(String reason) {
        System.getLogger(Settings.REFUSALS).log(System.Logger.Level.ERROR, reason);
    }

    private static String advice(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "correct " + Settings.DB_USER + " and " + Settings.DB_PASSWORD + " or " + Settings.DB_PASSWORD_FILE
                        + ", or let the user in from this machine (pg_hba.conf).";
            case "3D000" -> "create that database, or correct " + Settings.DB_URL + ".";
            case "42501" ->
                "make that user the owner of the database, or give it the right to create tables in its schema.";
            case "57P03" ->
                "the server is only starting or stopping; start Callover again when it accepts connections.";
            default ->
                "check that the server runs there and can be reached from this machine, or correct " + Settings.DB_URL
                        + ".";
        };
    }

    /** The text of an error without line breaks, which would end the line in the log. */
    public static String oneLine(Throwable fault) {
        String text = String.valueOf(fault.getMessage()).strip();
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** A URL without its parameters, one of which may be a password. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}
