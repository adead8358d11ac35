package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A definition text that an entry of the ledger put in force, or withdrew. The time is in milliseconds since 1970. */
@Entity
@IdClass(DefinitionTextRow.Key.class)
@Table(name = "definition_text")
public class DefinitionTextRow {
    @Id
    @Column(name = "number")
    private int number;

    @Id
    @Column(name = "file_name", length = 1000)
    private String fileName;

    @Lob
    @Column(name = "yaml")
    private @Nullable String yaml;

    @Column(name = "since")
    private long since;

    protected DefinitionTextRow() {}

    /** @param yaml null if the text was withdrawn */
    public DefinitionTextRow(int number, String fileName, @Nullable String yaml, long since) {
        this.number = number;
        this.fileName = fileName;
        this.yaml = yaml;
        this.since = since;
    }

    /** The key of a row. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private int number;
        private String fileName = "";

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.number == number && key.fileName.equals(fileName);
        }

        @Override
        public int hashCode() {
            return 31 * number + fileName.hashCode();
        }
    }
}
