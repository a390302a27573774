package org.niangjia.installation.server;

import java.io.IOException;
import java.nio.file.Path;

public final class TestServer {
    private TestServer() {}

    public static void unpack(Path folder) throws IOException {
        Binaries.unpack(folder).orElseThrow().removeOthers();
    }

    public static void delete(Path folder) throws IOException {
        Folders.delete(folder);
    }
}
