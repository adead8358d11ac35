/** Tests of the page that compares; entry: {@link org.callover.gateway.pages.compare.ComparePageTest}. */
@NullMarked
package org.callover.gateway.pages.compare;

import org.jspecify.annotations.NullMarked;
