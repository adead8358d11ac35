/** Tests of the page that checks a paper. */
@NullMarked
package org.callover.gateway.pages.check;

import org.jspecify.annotations.NullMarked;
