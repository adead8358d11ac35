package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An API key, of which only the hash is stored. Its time is in UTC. */
@Entity
@Table(name = "api_key")
public class ApiKeyRow {
    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "name")
    private String name;

    @Column(name = "role")
    private String role;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "last_used")
    private @Nullable LocalDate lastUsed;

    protected ApiKeyRow() {}

    public ApiKeyRow(int id, String name, String role, String keyHash, LocalDateTime createdAt, String madeBy) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.keyHash = keyHash;
        this.createdAt = createdAt;
        this.madeBy = madeBy;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    public String keyHash() {
        return keyHash;
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public @Nullable LocalDate lastUsed() {
        return lastUsed;
    }
}
