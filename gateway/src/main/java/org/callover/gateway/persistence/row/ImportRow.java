package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An import, with its time, its file and its receipt. The time is in milliseconds since 1970. */
@Entity
@Table(name = "import_ledger")
public class ImportRow {
    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "format")
    private String format;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "status")
    private String status;

    @Lob
    @Column(name = "receipt")
    private String receipt;

    protected ImportRow() {}

    public ImportRow(
            int id,
            long recordedAt,
            String format,
            @Nullable String fileName,
            String sha256,
            String status,
            String receipt) {
        this.id = id;
        this.recordedAt = recordedAt;
        this.format = format;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.status = status;
        this.receipt = receipt;
    }

    public int id() {
        return id;
    }

    public long recordedAt() {
        return recordedAt;
    }

    public String format() {
        return format;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    public String status() {
        return status;
    }

    public String receipt() {
        return receipt;
    }
}
