/**
 * Templates of papers as values: which sections, tables and charts a paper has, which figures stand in its texts, and
 * its footnotes. Start with {@link org.callover.kpi.paper.PaperTemplate}. A template holds no figures: those come from
 * scores when a paper is made.
 */
@NullMarked
package org.callover.kpi.paper;

import org.jspecify.annotations.NullMarked;
