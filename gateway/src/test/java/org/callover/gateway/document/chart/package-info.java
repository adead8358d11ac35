@NullMarked
package org.callover.gateway.document.chart;

import org.jspecify.annotations.NullMarked;
