package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A revoked API key, with who revoked it and when. The time is in milliseconds since 1970. */
@Entity
@Table(name = "revoked_key")
public class RevokedKeyRow {
    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "name")
    private String name;

    @Column(name = "role")
    private String role;

    @Column(name = "revoked_at")
    private long revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    protected RevokedKeyRow() {}

    public RevokedKeyRow(int id, String name, String role, long revokedAt, String revokedBy) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.revokedAt = revokedAt;
        this.revokedBy = revokedBy;
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

    public long revokedAt() {
        return revokedAt;
    }

    public String revokedBy() {
        return revokedBy;
    }
}
