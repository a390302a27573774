package org.niangjia.identity.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Everything that is asked of the provider goes through here: for a few seconds in all, with the wait for a place, a few at
 * once, to no other address than was asked, and no more than a page is read. A provider that hangs must not take the door's
 * threads with it.
 */
final class Calls implements HTTPRequestSender, ResourceRetriever {
    private static final int AT_ONCE = 8;
    private static final long LONGEST_ANSWER = 256L * 1024;

    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client;

    Calls(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** In all, for each call, and for waiting for what another asks. */
    Duration patience() {
        return patience;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        var request = HttpRequest.newBuilder(asked.getURI())
                .method(asked.getMethod().name(), BodyPublishers.ofString(body(asked)));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var answer = send(request.build());
        var read = new HTTPResponse(answer.statusCode());
        try {
            read.setContentType(type(answer));
        } catch (ParseException strange) {
            throw new IOException("an answer of no known type", strange);
        }
        read.setBody(answer.body());
        return read;
    }

    private static String body(ReadOnlyHTTPRequest asked) {
        return asked.getBody() == null ? "" : asked.getBody();
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        var answer = get(URI.create(address.toString()));
        return new Resource(answer, "application/json");
    }

    /** A document. */
    String get(URI address) throws IOException {
        var answer = send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("too many ask at once");
            }
            try {
                return answer(request, end - System.nanoTime());
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private HttpResponse<String> answer(HttpRequest request, long nanos) throws IOException, InterruptedException {
        var coming = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return coming.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            throw new IOException("no answer: " + cause.getClass().getSimpleName(), failed);
        } finally {
            coming.cancel(true);
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
    }
}
