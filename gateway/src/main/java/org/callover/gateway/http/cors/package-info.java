/**
 * Which pages of other origins may call this service from a browser (CORS); start with {@link
 * org.callover.gateway.http.cors.AllowedOrigins}.
 */
@NullMarked
package org.callover.gateway.http.cors;

import org.jspecify.annotations.NullMarked;
