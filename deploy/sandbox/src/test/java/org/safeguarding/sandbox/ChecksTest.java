package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.servers.ServerFailure;

class ChecksTest {

    @Test
    void a_full_disk_is_named_with_what_is_needed() {
        Settings settings = Settings.of(Path.of("/repository"), Map.of());

        assertThatThrownBy(() -> Checks.enoughSpace(settings, 100L << 20))
                .isInstanceOf(ServerFailure.class)
                .hasMessage(
                        "The disk of /repository/.data has 100 MB left, but the sandbox needs 2048 MB; make room, or"
                                + " choose another folder with DATA.");
    }

    @Test
    void a_port_meant_for_two_is_refused() {
        Settings settings =
                Settings.of(Path.of("/repository"), Map.of("PLANS_PORT", "20009", "REFERRALS_PORT", "20009"));

        assertThatThrownBy(() -> Checks.portsAreFree(settings))
                .isInstanceOf(ServerFailure.class)
                .hasMessageStartingWith("Port 20009 is meant for both referrals-service and plans-service");
    }

    @Test
    void what_is_no_port_is_refused_by_the_name_of_its_variable() {
        assertThatThrownBy(() ->
                        Settings.of(Path.of("."), Map.of("KAFKA_PORT", "many")).kafkaPort())
                .isInstanceOf(ServerFailure.class)
                .hasMessage("KAFKA_PORT is 'many', which is no port number.");
        assertThatThrownBy(() ->
                        Settings.of(Path.of("."), Map.of("KAFKA_PORT", "70000")).kafkaPort())
                .isInstanceOf(ServerFailure.class)
                .hasMessage("KAFKA_PORT is 70000, but a port is between 1 and 65535.");
    }
}
