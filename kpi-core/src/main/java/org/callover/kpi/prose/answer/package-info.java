/**
 * The answer to a check of prose: each number and each word of direction, and whether it is right. {@link
 * org.callover.kpi.prose.answer.ProseAnswer} holds them.
 */
@NullMarked
package org.callover.kpi.prose.answer;

import org.jspecify.annotations.NullMarked;
