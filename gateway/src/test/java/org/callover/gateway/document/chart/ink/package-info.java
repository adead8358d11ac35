@NullMarked
package org.callover.gateway.document.chart.ink;

import org.jspecify.annotations.NullMarked;
