@NullMarked
package org.callover.gateway.document.chart.picture;

import org.jspecify.annotations.NullMarked;
