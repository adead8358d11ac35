/** Papers as PDF, read back and checked by the checker of the PDF Association. */
@NullMarked
package org.callover.gateway.document.pdf;

import org.jspecify.annotations.NullMarked;
