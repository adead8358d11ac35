/**
 * The checks that every request and every connection must pass before it reaches the API.
 *
 * <p>The server's own HTTP layer (Grizzly) answers malformed requests with an empty body, and reads a slow client's
 * body on a thread that others need. {@link org.callover.gateway.http.FilterInstaller} therefore puts two filters into
 * the server's own chain, on the same port. {@link org.callover.gateway.http.RequestCodec} refuses requests that are
 * not valid HTTP, and {@link org.callover.gateway.http.BodyFilter} receives the whole body before a thread is used.
 */
@NullMarked
package org.callover.gateway.http;

import org.jspecify.annotations.NullMarked;
