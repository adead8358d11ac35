/**
 * The administrator's map of areas: read from GeoJSON, brought to the size of a page, and read again when the file
 * changes. Start with {@link org.callover.gateway.pages.map.MapFile}.
 */
@NullMarked
package org.callover.gateway.pages.map;

import org.jspecify.annotations.NullMarked;
