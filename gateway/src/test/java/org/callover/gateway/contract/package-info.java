/** The contract as a judge: whether the responses of an instance are as the contract describes them. */
@NullMarked
package org.callover.gateway.contract;

import org.jspecify.annotations.NullMarked;
