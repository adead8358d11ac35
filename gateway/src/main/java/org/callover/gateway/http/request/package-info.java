/** What a request must be to be proper HTTP with one reading, and the refusal of one that is not. */
@NullMarked
package org.callover.gateway.http.request;

import org.jspecify.annotations.NullMarked;
