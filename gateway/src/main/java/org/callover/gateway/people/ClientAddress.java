package org.callover.gateway.people;

import jakarta.enterprise.context.RequestScoped;

/** The address that a request came from, before it passed our proxies. */
@RequestScoped
public class ClientAddress {
    private String address = "an unknown address";

    public String get() {
        return address;
    }

    public void set(String address) {
        this.address = address;
    }
}
