package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_free_port_is_none_that_a_connection_may_take() {
        int port = Ports.free();

        assertThat(port).isBetween(20_000, 32_767);
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.isServed(port)).isFalse();
    }

    @Test
    void a_port_at_which_a_server_listens_is_served_and_not_free() throws Exception {
        try (ServerSocket server = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isServed(server.getLocalPort())).isTrue();
            assertThat(Ports.isFree(server.getLocalPort())).isFalse();
        }
    }
}
