/** Tests of the built war; entry: {@link org.callover.gateway.RunningGateway}. */
package org.callover.gateway;
