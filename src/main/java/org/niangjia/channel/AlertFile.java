package org.niangjia.channel;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.channel.AlertSettings.Mail;
import org.niangjia.channel.AlertSettings.Security;
import org.niangjia.channel.AlertSettings.Sms;
import org.niangjia.shared.YamlLines;

/** Reads {@code settings/alerts.yaml}; without that file nobody is told by anything but her screen. */
public final class AlertFile {
    private static final Set<String> WAYS = Set.of("mail", "sms");
    private static final Set<String> MAIL = Set.of("host", "port", "security", "from", "user", "passwordFile");
    private static final Set<String> SMS = Set.of("url", "body", "type", "authorizationFile");
    private static final int HIGHEST_PORT = 65_535;

    private AlertFile() {}

    /** @throws YamlLines.Wrong if the file cannot be understood */
    public static void check(Path file) {
        read(file);
    }

    static AlertSettings read(Path file) {
        if (!Files.exists(file)) {
            return AlertSettings.OFF;
        }
        var ways = YamlLines.of(file).map(WAYS);
        var mail = ways.get("mail");
        var sms = ways.get("sms");
        return new AlertSettings(mail == null ? null : mail(mail), sms == null ? null : sms(sms));
    }

    private static Mail mail(YamlLines lines) {
        var fields = lines.map(MAIL);
        var host = lines.needed(fields, "host").value(text -> text);
        var security = given(fields, "security", AlertFile::security, Security.STARTTLS);
        if (security == Security.NONE && !isHere(host)) {
            throw lines.wrong("in clear only to a mail server on this machine");
        }
        return new Mail(
                host,
                lines.needed(fields, "port").value(AlertFile::port),
                security,
                lines.needed(fields, "from").value(text -> text),
                found(fields, "user", text -> text),
                found(fields, "passwordFile", Path::of));
    }

    private static Sms sms(YamlLines lines) {
        var fields = lines.map(SMS);
        return new Sms(
                lines.needed(fields, "url").value(AlertFile::address),
                lines.needed(fields, "body").value(AlertFile::body),
                given(fields, "type", text -> text, "application/json"),
                found(fields, "authorizationFile", Path::of));
    }

    private static <T> T given(Map<String, YamlLines> fields, String name, Function<String, T> read, T usual) {
        var value = found(fields, name, read);
        return value == null ? usual : value;
    }

    private static <T> @Nullable T found(Map<String, YamlLines> fields, String name, Function<String, T> read) {
        var field = fields.get(name);
        return field == null ? null : field.value(read);
    }

    private static int port(String text) {
        var port = Integer.parseInt(text);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }

    private static Security security(String text) {
        return Security.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** In clear only to a gateway on this machine. */
    private static URI address(String text) {
        var address = URI.create(text);
        var host = String.valueOf(address.getHost());
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isHere(host))) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    private static boolean isHere(String host) {
        return Set.of("127.0.0.1", "::1", "[::1]", "localhost").contains(host);
    }

    private static String body(String text) {
        if (!text.contains(SmsGateway.NUMBER) || !text.contains(SmsGateway.TEXT)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
