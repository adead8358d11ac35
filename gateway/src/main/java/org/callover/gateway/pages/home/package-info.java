/**
 * The page that everyone sees first: what needs attention in an area, what changed, and which figures are late. Start
 * with {@link org.callover.gateway.pages.home.HomeResource}.
 */
@NullMarked
package org.callover.gateway.pages.home;

import org.jspecify.annotations.NullMarked;
