package org.safeguarding.sandbox;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.safeguarding.sandbox.issuer.Client;

/** What to do with a ready sandbox: where everything is, who may call, and three commands to try. */
final class Summary {

    private static final String ROW = "%-12s %-26s %-33s %-36s %s%n";

    private Summary() {}

    static String of(Settings settings) {
        StringBuilder text = new StringBuilder(2000);
        text.append(String.format("%n" + ROW, "Service", "API", "OpenAPI", "Swagger UI", "Health"));
        for (Service service : Service.values()) {
            String url = settings.url(service);
            text.append(String.format(
                    ROW,
                    service.database(),
                    url + "/v1",
                    url + "/q/openapi",
                    url + "/q/swagger-ui",
                    url + "/q/health"));
        }
        text.append(String.format("%nTokens       %s/token%n", settings.issuerUrl()));
        text.append(String.format(
                "PostgreSQL   localhost:%d   Kafka localhost:%d   Data, logs and secrets %s%n",
                settings.postgresPort(), settings.kafkaPort(), settings.data()));
        text.append(String.format("%nClients%n"));
        for (Client client : Client.ALL) {
            text.append(String.format(
                    "  %-18s role %-24s agency %s%n", client.id(), String.join(", ", client.roles()), client.agency()));
        }
        return text.append(lines(settings)).toString();
    }

    private static String lines(Settings settings) {
        OffsetDateTime now = OffsetDateTime.now(ZoneId.of("Europe/London")).truncatedTo(ChronoUnit.SECONDS);
        String token = "make -s token" + folder(settings) + " CLIENT=";
        return """

                Try
                  TOKEN=$(%smash-police)
                  curl -i %s/v1/contacts -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: %s" -H "Content-Type: application/json" -d '{"child":{"givenName":"Amira","familyName":"Hale","dateOfBirth":"2015-03-14","sex":"F"},"sourceAgency":"police","referralSource":"6","concernTypes":["DOMESTIC_ABUSE"],"concern":"Seen at an incident at home.","receivedAt":"%s"}'
                  curl "%s/v1/indicators/contacts-received/values?authority=E08000018&from=%s&to=%s&interval=none" -H "Authorization: Bearer $(%sanalyst)"
                """.formatted(
                        token,
                        settings.url(Service.REFERRALS),
                        UUID.randomUUID(),
                        now,
                        settings.url(Service.METRICS),
                        now.toLocalDate().withDayOfMonth(1),
                        now.toLocalDate(),
                        token);
    }

    /** Commands in another shell need it, unless it is the default folder. */
    private static String folder(Settings settings) {
        boolean usual =
                settings.data().equals(Settings.of(settings.root(), Map.of()).data());
        return usual ? "" : " DATA='" + settings.data() + "'";
    }
}
