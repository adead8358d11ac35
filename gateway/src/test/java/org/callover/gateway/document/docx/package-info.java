/** Word documents, read back. */
@NullMarked
package org.callover.gateway.document.docx;

import org.jspecify.annotations.NullMarked;
