package org.niangjia;

import java.net.Inet6Address;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;

/** What people have to open, as far as this machine can know it. */
final class DoorAddress {
    private DoorAddress() {}

    /** Behind a proxy, or listening everywhere, the door has a name in front of it that only its people know. */
    static String of(Settings settings, String path, Console console) {
        var desk = path.startsWith("sign-in") ? settings.desk() : null;
        var address = desk == null ? settings.address() : desk.address();
        var port = desk == null ? settings.port() : desk.port();
        if (address.isAnyLocalAddress() || settings.trustedProxy() != null) {
            return console.text(Sentence.of("launch.address.public", "/" + path));
        }
        var host = address.getHostAddress();
        return (settings.tls() == null ? "http://" : "https://")
                + (address instanceof Inet6Address ? "[" + host + "]" : host)
                + ":" + port + "/" + path;
    }
}
