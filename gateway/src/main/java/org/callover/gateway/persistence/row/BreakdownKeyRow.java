package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The number for a breakdown in the observation table; an empty text means no breakdown. */
@Entity
@Table(name = "breakdown_key")
public class BreakdownKeyRow {
    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "text", length = 400)
    private String text;

    protected BreakdownKeyRow() {}

    public BreakdownKeyRow(int id, String text) {
        this.id = id;
        this.text = text;
    }

    public int id() {
        return id;
    }

    public String text() {
        return text;
    }
}
