/** Pages of other origins: the setting, and the headers that follow from it. */
@NullMarked
package org.callover.gateway.http.cors;

import org.jspecify.annotations.NullMarked;
