/** The pages for papers: which there are, and each to read and to download. */
@NullMarked
package org.callover.gateway.pages.paper;

import org.jspecify.annotations.NullMarked;
