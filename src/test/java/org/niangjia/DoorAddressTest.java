package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.installation.Mode;
import org.niangjia.installation.Settings;
import org.niangjia.installation.TlsFiles;

class DoorAddressTest {
    private static final TlsFiles TLS = new TlsFiles(Path.of("door.pem"), Path.of("door.key"));

    @Test
    void anAddressOfThisMachineIsAnAddressToOpen() {
        assertThat(said("127.0.0.1", null, null)).isEqualTo("http://127.0.0.1:8080/sign-in");
        assertThat(said("192.0.2.7", TLS, null)).isEqualTo("https://192.0.2.7:8080/sign-in");
        assertThat(said("::1", null, null)).isEqualTo("http://[0:0:0:0:0:0:0:1]:8080/sign-in");
    }

    @Test
    void whereOnlyItsPeopleKnowTheAddressItIsNotGuessed() {
        assertThat(said("0.0.0.0", TLS, null)).isEqualTo("/sign-in under your public address");
        assertThat(said("::", TLS, null)).isEqualTo("/sign-in under your public address");
        assertThat(said("127.0.0.1", null, "192.0.2.1")).isEqualTo("/sign-in under your public address");
    }

    private static String said(String address, @Nullable TlsFiles tls, @Nullable String proxy) {
        var settings = new Settings(
                Mode.REAL,
                Path.of("data"),
                Path.of("keys"),
                InetAddress.ofLiteral(address),
                8080,
                tls,
                null,
                proxy == null ? null : InetAddress.ofLiteral(proxy),
                null,
                null,
                null);
        return DoorAddress.of(settings, "sign-in", Console.ofEnvironment(Map.of("LANG", "en_GB")));
    }
}
