package org.niangjia.support;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Ports for a program of its own: the door's, and health and metrics on the one after it. They lie below those that
 * the system gives to callers, who would sit on them while the program is shut; and none is given out twice soon.
 */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int EACH_FORK = 2_000;

    private static int next = LOWEST + Integer.getInteger("niangjia.test.fork", 0) * EACH_FORK;

    private FreePorts() {}

    public static synchronized int pair() throws IOException {
        for (var tries = 0; tries < EACH_FORK; tries++) {
            var port = next;
            next = port + 2 < HIGHEST ? port + 2 : LOWEST;
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new IOException("no two free ports in a row");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
