/**
 * Readers of files that hold a text: {@link org.callover.gateway.wire.prose.file.DocxProse}, {@link
 * org.callover.gateway.wire.prose.file.HtmlProse} and {@link org.callover.gateway.wire.prose.file.CsvProse}; and what all
 * readers need so that no file does harm.
 */
@NullMarked
package org.callover.gateway.wire.prose.file;

import org.jspecify.annotations.NullMarked;
