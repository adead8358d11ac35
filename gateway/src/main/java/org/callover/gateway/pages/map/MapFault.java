package org.callover.gateway.pages.map;

/** A map file that cannot be drawn. The message says why, without the place of the file, because readers see it. */
final class MapFault extends Exception {
    private static final long serialVersionUID = 1;

    MapFault(String message) {
        super(message);
    }
}
