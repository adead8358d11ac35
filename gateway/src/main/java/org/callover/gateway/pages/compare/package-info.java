/**
 * The page that shows two periods or two areas side by side. Start with
 * {@link org.callover.gateway.pages.compare.CompareResource}.
 */
@NullMarked
package org.callover.gateway.pages.compare;

import org.jspecify.annotations.NullMarked;
