package org.niangjia.proof.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Sends bytes as they are: much of what is tried here, a library for browsers would refuse to send. */
public record Wire(int port) {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    public Answer send(byte[] request) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return exchange(socket, request);
        }
    }

    /** A server that refuses may hang up before all is sent; what it said before that is its answer. */
    private static Answer exchange(Socket socket, byte[] request) {
        var received = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            // Nothing more comes: nobody waits for the rest of what was announced.
            socket.shutdownOutput();
        } catch (IOException hungUp) {
            // It is read all the same.
        }
        try {
            socket.getInputStream().transferTo(received);
        } catch (SocketTimeoutException silent) {
            return new Answer(Answer.SILENT, List.of(), "");
        } catch (IOException hungUp) {
            // What came before counts.
        }
        return read(received.toByteArray());
    }

    static Answer read(byte[] received) {
        var text = new String(received, StandardCharsets.ISO_8859_1);
        var end = text.indexOf(END_OF_HEAD);
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new Answer(Answer.CLOSED, List.of(), text);
        }
        var lines = List.of(text.substring(0, end).split("\r\n", -1));
        var status = Integer.parseInt(lines.getFirst().substring(9, 12));
        var rest = Arrays.copyOfRange(received, end + END_OF_HEAD.length(), received.length);
        if (status == 100) {
            return read(rest);
        }
        var head = lines.subList(1, lines.size());
        return new Answer(status, head, body(String.join("\n", head).toLowerCase(Locale.ROOT), rest));
    }

    private static String body(String head, byte[] sent) {
        var whole = head.contains("transfer-encoding: chunked") ? joined(sent) : sent;
        return new String(head.contains("content-encoding: gzip") ? unpacked(whole) : whole, StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] chunked) {
        var whole = new ByteArrayOutputStream();
        var text = new String(chunked, StandardCharsets.ISO_8859_1);
        var at = 0;
        for (var line = text.indexOf("\r\n", at); line > 0; line = text.indexOf("\r\n", at)) {
            var length = Integer.parseInt(text.substring(at, line).strip(), 16);
            at = line + 2;
            whole.write(chunked, at, Math.min(length, chunked.length - at));
            at += length + 2;
            if (length == 0 || at >= chunked.length) {
                break;
            }
        }
        return whole.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        } catch (IOException torn) {
            return packed;
        }
    }
}
