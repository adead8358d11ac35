/**
 * How words are matched: labels as publishers spell them ({@link org.callover.kpi.text.Label}) and suggestions for
 * words that are nearly right ({@link org.callover.kpi.text.Suggestion}).
 */
@NullMarked
package org.callover.kpi.text;

import org.jspecify.annotations.NullMarked;
