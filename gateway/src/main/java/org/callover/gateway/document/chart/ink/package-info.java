/**
 * What every drawing is made with: markup that is always well formed, the width of words, colours and shapes.
 *
 * <p>All of it stays within what browsers, Batik and jsvg draw alike: presentation attributes, no style sheets, no
 * addresses, no baselines but the usual one.
 */
@NullMarked
package org.callover.gateway.document.chart.ink;

import org.jspecify.annotations.NullMarked;
