/** Where a request comes from, and how often its caller may ask. */
@NullMarked
package org.callover.gateway.http.caller;

import org.jspecify.annotations.NullMarked;
