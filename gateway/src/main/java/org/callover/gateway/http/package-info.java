/**
 * The door: what every request and every connection has to satisfy before the API sees it.
 *
 * <p>The server below Jakarta's reach (Grizzly) answers malformed requests with an empty body, and reads a slow client's body on a
 * thread that others need. {@link org.callover.gateway.http.FilterInstaller} therefore puts two filters of ours into the server's own chain,
 * on the same port: {@link org.callover.gateway.http.RequestCodec} refuses what is not proper HTTP, and
 * {@link org.callover.gateway.http.BodyFilter} receives a body whole before a thread is asked for.
 */
@NullMarked
package org.callover.gateway.http;

import org.jspecify.annotations.NullMarked;
