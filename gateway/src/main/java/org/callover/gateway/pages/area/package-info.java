/**
 * The pages about areas: the list with the map, and each area with its groups and what is held for it. Start with
 * {@link org.callover.gateway.pages.area.AreaPagesResource}.
 */
@NullMarked
package org.callover.gateway.pages.area;

import org.jspecify.annotations.NullMarked;
