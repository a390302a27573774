package org.niangjia.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Asked before anything slow begins: is the place free where people will knock? */
public final class PortCheck {
    private PortCheck() {}

    public static Optional<Sentence> refusal(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    Sentence.of("installation.port.busy", settings.address().getHostAddress(), settings.port()));
        }
    }
}
