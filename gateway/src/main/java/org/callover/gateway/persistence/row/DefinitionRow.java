package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A text of the definitions folder that is in force, with the time since which it is, in milliseconds since 1970. */
@Entity
@Table(name = "definition_in_force")
public class DefinitionRow {
    @Id
    @Column(name = "file_name", length = 1000)
    private String fileName;

    @Lob
    @Column(name = "yaml")
    private String yaml;

    @Column(name = "since")
    private long since;

    protected DefinitionRow() {}

    public DefinitionRow(String fileName, String yaml, long since) {
        this.fileName = fileName;
        this.yaml = yaml;
        this.since = since;
    }

    public String fileName() {
        return fileName;
    }

    /** Gives the file another text. */
    public void takes(String text, long from) {
        yaml = text;
        since = from;
    }
}
