package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The number for a series id in the observation table. */
@Entity
@Table(name = "series_key")
public class SeriesKeyRow {
    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "code", length = 100)
    private String code;

    protected SeriesKeyRow() {}

    public SeriesKeyRow(int id, String code) {
        this.id = id;
        this.code = code;
    }

    public int id() {
        return id;
    }

    public String code() {
        return code;
    }
}
