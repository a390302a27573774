package org.niangjia.channel;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.niangjia.channel.AlertSettings.Sms;
import org.niangjia.consultation.StaffAlerts;
import org.niangjia.consultation.StaffAlerts.Answer;

/** A text message by somebody else's gateway, spoken to over HTTP. It is never followed to another address. */
final class SmsGateway implements Carrier {
    static final String NUMBER = "{number}";
    static final String TEXT = "{text}";
    private static final String FORM = "application/x-www-form-urlencoded";
    /** What is wrong with this message: the number, if others are taken, for the text is always the same. */
    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sms settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsGateway(Sms settings) {
        this.settings = settings;
    }

    /** As the gateway reads it: in a form a plus is a space. */
    private String written(String value) {
        return settings.type().equals(FORM) ? URLEncoder.encode(value, StandardCharsets.UTF_8) : value;
    }

    @Override
    public Answer send(String number) throws IOException {
        var body = settings.body().replace(NUMBER, written(number)).replace(TEXT, written(StaffAlerts.TEXT));
        var request = HttpRequest.newBuilder(settings.address())
                .timeout(PATIENCE)
                .header("Content-Type", settings.type() + "; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (settings.authorizationFile() != null) {
            request.header("Authorization", FirstLine.of(settings.authorizationFile()));
        }
        try {
            var status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2 && !REFUSALS.contains(status)) {
                throw new IOException("the gateway answered " + status);
            }
            return REFUSALS.contains(status) ? Answer.REFUSED : Answer.TAKEN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
