package org.safeguarding.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept alive and used by one thread. It does as little as a client can, because the
 * load generator shares the cores with the service that it measures.
 */
final class HttpConnection implements AutoCloseable {

    record Response(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String everyHead;

    HttpConnection(URI service, String token) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        everyHead = " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    Response get(String path) throws IOException {
        return exchange("GET " + path + everyHead + "\r\n", new byte[0]);
    }

    /** @param headers each with its line end */
    Response post(String path, String headers, byte[] body) throws IOException {
        return exchange("POST " + path + everyHead + headers + "Content-Length: " + body.length + "\r\n\r\n", body);
    }

    private Response exchange(String head, byte[] body) throws IOException {
        byte[] request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        out.write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return new Response(status, length < 0 ? chunks() : exactly(length));
    }

    private byte[] chunks() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            text.append(new String(exactly(size), StandardCharsets.ISO_8859_1));
            String ignored = line();
        }
        String ignored = line();
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The service closed the connection in the middle of an answer.");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("The service closed the connection.");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
