/** Tests of the first page; entry: {@link org.callover.gateway.pages.home.HomePageTest}. */
@NullMarked
package org.callover.gateway.pages.home;

import org.jspecify.annotations.NullMarked;
