@NullMarked
package org.callover.gateway.document.chart.svg;

import org.jspecify.annotations.NullMarked;
