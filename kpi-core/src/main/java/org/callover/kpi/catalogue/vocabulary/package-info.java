/**
 * The words of the definition format: its keys ({@link org.callover.kpi.catalogue.vocabulary.Vocabulary}), its kinds of
 * document, and the names that documents declare and use.
 */
@NullMarked
package org.callover.kpi.catalogue.vocabulary;

import org.jspecify.annotations.NullMarked;
