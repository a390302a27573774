package org.niangjia.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes one mail, as RFC 5321 has it, and keeps every line. */
final class MailServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final String refused;
    private final String refusal;
    private final Thread thread;

    MailServer() throws IOException {
        this("nothing", "");
    }

    /** @param refused the command that is answered with {@code refusal} */
    MailServer(String refused, String refusal) throws IOException {
        this.refused = refused;
        this.refusal = refusal;
        thread = Thread.startVirtualThread(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    String received() throws InterruptedException {
        thread.join();
        return String.join("\n", lines);
    }

    String text() throws InterruptedException, IOException, MessagingException {
        var received = received();
        var mail = received.substring(received.indexOf("DATA\n") + 5, received.indexOf("\n.\n"));
        var parsed = new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        return parsed.getContent().toString().strip();
    }

    private void serve() {
        try (var caller = door.accept();
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = caller.getOutputStream()) {
            var data = false;
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (data && !line.equals(".")) {
                    continue;
                }
                var isRefused = line.startsWith(refused);
                data = line.equals("DATA") && !isRefused;
                var answer = data ? "354 go on" : line.equals("QUIT") ? "221 bye" : isRefused ? refusal : "250 well";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                if (line.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            lines.add("broken: " + e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
