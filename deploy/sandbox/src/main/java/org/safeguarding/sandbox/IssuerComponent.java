package org.safeguarding.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.safeguarding.sandbox.issuer.Issuer;
import org.safeguarding.servers.ServerFailure;

/** The token issuer. It runs in the sandbox's own process. */
final class IssuerComponent extends Component {

    private final Settings settings;
    private Issuer issuer;

    IssuerComponent(Settings settings) {
        this.settings = settings;
    }

    @Override
    String name() {
        return "Token issuer";
    }

    @Override
    void launch() {
        try {
            issuer = Issuer.start(settings.issuerFolder(), settings.issuerPort(), Clock.systemUTC());
        } catch (IOException e) {
            throw new ServerFailure("The token issuer could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    void end() {
        if (issuer != null) {
            issuer.close();
        }
    }

    @Override
    Optional<Process> process() {
        return Optional.empty();
    }

    @Override
    Path log() {
        return settings.data().resolve("logs/sandbox.log");
    }
}
