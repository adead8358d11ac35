/**
 * What a proper request is; {@link org.callover.gateway.http.request.HeaderFields} and
 * {@link org.callover.gateway.http.request.RequestTarget} refuse any other.
 */
@NullMarked
package org.callover.gateway.http.request;

import org.jspecify.annotations.NullMarked;
