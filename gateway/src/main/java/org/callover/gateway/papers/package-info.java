/**
 * The calls for papers: which there are, and each in every format. Start with
 * {@link org.callover.gateway.papers.PapersResource}.
 */
@NullMarked
package org.callover.gateway.papers;

import org.jspecify.annotations.NullMarked;
