package org.safeguarding.sandbox.issuer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.safeguarding.servers.Secrets;

/** The secret of each client, generated once per data folder and readable by its owner only. */
public final class ClientSecrets {

    private final Path folder;

    public ClientSecrets(Path folder) {
        this.folder = folder;
    }

    public String of(Client client) {
        return Secrets.kept(folder.resolve(client.id() + ".secret"));
    }

    /** Takes the same time however much of a guess is right. */
    boolean matches(Client client, String guess) {
        return MessageDigest.isEqual(
                of(client).getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }
}
