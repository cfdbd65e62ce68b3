package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.safeguarding.bench.HttpConnection.Response;

/** Posts contacts over one connection. */
final class ContactClient implements ClosedLoop.Client {

    private final HttpConnection connection;
    private final SyntheticContacts contacts;

    ContactClient(URI referrals, String token, SyntheticContacts contacts) throws IOException {
        this.connection = new HttpConnection(referrals, token);
        this.contacts = contacts;
    }

    /** Returns when the 201 has been read. */
    @Override
    public void call() throws IOException {
        String headers = "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        Response response = connection.post("/v1/contacts", headers, contacts.next());
        if (response.status() != 201) {
            throw new IOException("A contact got the answer " + response.status() + ": " + response.text());
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
