package org.niangjia.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Asked before anything slow begins: are the places free where people will knock and where health and
 * metrics are read? */
public final class PortCheck {
    private PortCheck() {}

    public static Optional<Sentence> refusal(Settings settings) {
        if (isBusy(settings.address(), settings.port())) {
            return Optional.of(
                    Sentence.of("installation.port.busy", settings.address().getHostAddress(), settings.port()));
        }
        DeskPlace desk = settings.desk();
        if (desk != null && isBusy(desk.address(), desk.port())) {
            return Optional.of(
                    Sentence.of("installation.port.busyDesk", desk.address().getHostAddress(), desk.port()));
        }
        return isBusy(InetAddress.getLoopbackAddress(), settings.managementPort())
                ? Optional.of(Sentence.of("installation.port.busyNext", settings.managementPort(), settings.port()))
                : Optional.empty();
    }

    private static boolean isBusy(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
