package org.niangjia.channel;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** By which servers the staff is told that something waits; null: not by this way. */
record AlertSettings(@Nullable Mail mail, @Nullable Sms sms) {
    static final AlertSettings OFF = new AlertSettings(null, null);

    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** @param passwordFile its first line; null with no user */
    record Mail(
            String host,
            int port,
            Security security,
            String from,
            @Nullable String user,
            @Nullable Path passwordFile) {}

    /**
     * @param body what is POSTed, with {@code {number}} and {@code {text}} in it
     * @param authorizationFile its first line is the Authorization header; null: none is sent
     */
    record Sms(
            URI address, String body, String type, @Nullable Path authorizationFile) {}
}
