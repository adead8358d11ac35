package org.callover.gateway.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The number for an area code in the observation table. */
@Entity
@Table(name = "area_key")
public class AreaKeyRow {
    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "code", length = 100)
    private String code;

    protected AreaKeyRow() {}

    public AreaKeyRow(int id, String code) {
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
