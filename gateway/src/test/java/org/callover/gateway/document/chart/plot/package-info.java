@NullMarked
package org.callover.gateway.document.chart.plot;

import org.jspecify.annotations.NullMarked;
