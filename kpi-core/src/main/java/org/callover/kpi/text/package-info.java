/**
 * How words are matched: labels as publishers spell them ({@link org.callover.kpi.text.Label}), and suggestions for
 * words that are nearly right ({@link org.callover.kpi.text.Suggestion}). Also lists, plurals and ordinals in words
 * ({@link org.callover.kpi.text.Words}).
 */
@NullMarked
package org.callover.kpi.text;

import org.jspecify.annotations.NullMarked;
