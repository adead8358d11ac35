package org.callover.gateway.people;

/** A permission of a caller; every method of a resource names the one it needs. */
public enum Permission {
    /** May read what is published: scores, definitions and receipts. */
    READ("Reading from this instance"),
    /** May load figures, and see the parts of receipts and series that are hidden from others. */
    LOAD("Loading figures"),
    /** May put definitions in force. */
    DEFINE("Publishing definitions"),
    /** May make, list and revoke API keys. */
    MANAGE_KEYS("Managing API keys");

    private final String activity;

    Permission(String activity) {
        this.activity = activity;
    }

    /** The activity that it allows, as the start of a sentence. */
    String activity() {
        return activity;
    }
}
