/** Tests of the map: what is read, what is drawn, and what hostile files do. */
@NullMarked
package org.callover.gateway.pages.map;

import org.jspecify.annotations.NullMarked;
