package org.callover.gateway.people;

/** Something that a caller may be allowed to do; every method of a resource names the one it needs. */
public enum Permission {
    /** May see what is published: scores, definitions and receipts. */
    READ("Reading from this instance"),
    /** May load figures, and see in receipts and series what is hidden from others. */
    LOAD("Loading figures"),
    /** May put definitions in force. */
    DEFINE("Publishing definitions"),
    /** May make, list and revoke API keys. */
    MANAGE_KEYS("Managing API keys");

    private final String activity;

    Permission(String activity) {
        this.activity = activity;
    }

    /** What it allows, to begin a sentence with. */
    String activity() {
        return activity;
    }
}
