/** The model of a paper, and papers to try the forms with. */
@NullMarked
package org.callover.gateway.document;

import org.jspecify.annotations.NullMarked;
