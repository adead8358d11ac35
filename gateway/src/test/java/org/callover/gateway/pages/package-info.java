/** Tests of the pages in the running product, over HTTP and in a browser. */
@NullMarked
package org.callover.gateway.pages;

import org.jspecify.annotations.NullMarked;
