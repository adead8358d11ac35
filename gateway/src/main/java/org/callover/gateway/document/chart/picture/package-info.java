/** Charts as pictures of pixels, for readers whose programs cannot show SVG. */
@NullMarked
package org.callover.gateway.document.chart.picture;

import org.jspecify.annotations.NullMarked;
