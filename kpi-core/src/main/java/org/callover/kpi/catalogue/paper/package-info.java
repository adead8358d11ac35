/**
 * Reads {@code paper:} documents and footnotes. Start with {@link org.callover.kpi.catalogue.paper.PaperReader}.
 */
@NullMarked
package org.callover.kpi.catalogue.paper;

import org.jspecify.annotations.NullMarked;
