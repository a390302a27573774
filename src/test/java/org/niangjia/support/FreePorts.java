package org.niangjia.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;

/** Ports for a program of its own: the door's, and health and metrics on the one after it. */
public final class FreePorts {
    private FreePorts() {}

    public static int pair() throws IOException {
        for (var tries = 0; tries < 50; tries++) {
            try (var socket = new ServerSocket(0);
                    var next = new ServerSocket(socket.getLocalPort() + 1)) {
                return Stream.of(socket, next)
                        .mapToInt(ServerSocket::getLocalPort)
                        .min()
                        .orElseThrow();
            } catch (IOException taken) {
                // the neighbour is in use: another pair
            }
        }
        throw new IOException("no two free ports in a row");
    }
}
