/** Who may ask, and how often. */
@NullMarked
package org.callover.gateway.http.caller;

import org.jspecify.annotations.NullMarked;
