package org.niangjia.vault;

/**
 * Bytes that nobody prints, compares or stores by accident. Closing zeroes them; copies that the platform's ciphers
 * make inside themselves live until they are collected, so core and heap dumps stay off (docs/operating/keys.md).
 */
final class Secret implements AutoCloseable {
    private final byte[] bytes;
    private boolean closed;

    /** Takes the array over: the caller neither keeps nor changes it. */
    Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The caller wipes the copy. */
    synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("this key has been closed");
        }
        return bytes.clone();
    }

    byte[] derive(CipherSuite suite, byte[] info, int length) {
        byte[] own = copy();
        try {
            return suite.derive(own, info, length);
        } finally {
            Bytes.wipe(own);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Bytes.wipe(bytes);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
