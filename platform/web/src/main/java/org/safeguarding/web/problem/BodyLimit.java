package org.safeguarding.web.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a JSON body over the limit, whether or not it says its length. Bulk loads stream and have a limit a line. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    /** Bytes. A contact with the longest texts allowed is about a tenth of it. */
    public static final int LIMIT = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            context.setInputStream(new Limited(context.getInputStream()));
        }
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        /** An IOException, because the JSON parser passes no other on as it is. */
        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > LIMIT) {
                throw new IOException(new Refusal(
                        Refusal.Kind.TOO_LARGE, "body-too-large", "A body may have up to " + LIMIT + " bytes."));
            }
        }
    }
}
