package org.niangjia.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One kept-alive connection. Barely more than the socket, so that the client costs little and the same for both. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private int read;

    public Wire(int port) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    public Answer send(Call call) throws IOException {
        if (socket.isClosed()) {
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }
        socket.getOutputStream().write(call.bytes());
        read = 0;
        var status = Integer.parseInt(line(), 9, 12, 10);
        var head = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        var answer = new Answer(status, head, body(head), read);
        if (head.contains("Connection: close")) {
            // The server's limit of answers on one connection; the next call makes another, as a browser would.
            socket.close();
        }
        return answer;
    }

    private byte[] body(List<String> head) throws IOException {
        for (var line : head) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return exactly(Integer.parseInt(line.substring(15).strip()));
            }
            if (line.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26)) {
                return chunks();
            }
        }
        return new byte[0];
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(8 * 1024);
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            exactly(2);
        }
        exactly(2);
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer broke off");
        }
        read += size;
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (var each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("the answer broke off");
            }
            line.write(each);
        }
        read += line.size() + 1;
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
