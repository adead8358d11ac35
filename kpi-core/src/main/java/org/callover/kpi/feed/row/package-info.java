/**
 * A file as rows of texts, and what is wrong in them; {@link org.callover.kpi.feed.row.RowSource} is what whoever reads the
 * bytes of a file hands over.
 */
@NullMarked
package org.callover.kpi.feed.row;

import org.jspecify.annotations.NullMarked;
