package org.callover.gateway.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * An interceptor that distinguishes a client that left before its answer was sent from an error of our own.
 *
 * <p>Answers are made from memory. If writing one fails with an I/O error, even one wrapped by a library, the client
 * has gone.
 */
@Provider
public class WriteFaults implements WriterInterceptor {

    /** The departure of a client, which is not an error and is not logged. */
    static final class ClientGone extends IOException {
        private static final long serialVersionUID = 1;

        ClientGone(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        try {
            context.proceed();
        } catch (IOException gone) {
            throw new ClientGone(gone);
        } catch (RuntimeException fault) {
            if (isOfWriting(fault)) {
                throw new ClientGone(fault);
            }
            throw fault;
        }
    }

    private static boolean isOfWriting(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
