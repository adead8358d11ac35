/** The rules for a valid and unambiguous HTTP request, and the refusal of any other. */
@NullMarked
package org.callover.gateway.http.request;

import org.jspecify.annotations.NullMarked;
