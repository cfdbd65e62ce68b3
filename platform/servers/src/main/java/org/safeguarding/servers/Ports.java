package org.safeguarding.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback interface. */
public final class Ports {

    /** Systems take the local ports of connections from above this range: none takes one of these before its server does. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_767;

    private Ports() {}

    /** A port, from 20000 to 32767, that was free a moment ago. */
    public static int free() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
        } while (!isFree(port));
        return port;
    }

    /** Whether a server could listen on the port now. Connections that are still closing do not count. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a server listens on the port. Asked by connecting: to bind the port would keep a server that starts from it. */
    static boolean isServed(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
