/** Posted forms: {@link org.callover.gateway.wire.form.FormParts} reads their parts. */
@NullMarked
package org.callover.gateway.wire.form;

import org.jspecify.annotations.NullMarked;
