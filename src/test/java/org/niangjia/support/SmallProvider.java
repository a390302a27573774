package org.niangjia.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sign-on of some organisation (OpenID Connect), small and honest: it knows one client, checks its secret, its address and
 * PKCE, gives a code once and signs tokens. What is public of it can be bent by a test, to lie as an attacker's would.
 */
public final class SmallProvider implements AutoCloseable {
    public static final String CLIENT = "niangjia";
    public static final String SECRET = "a secret that is long enough to sign with";

    /** Who signs on there. */
    public volatile String subject = "0";

    public volatile String name = "单位的李";

    /** Changes what the token says. */
    public volatile Consumer<JWTClaimsSet.Builder> bent = _ -> {};

    /** By which it says when she showed who she is. */
    public volatile InstantSource clock = InstantSource.system();

    public volatile Signature signature = Signature.ITS_OWN;
    public volatile boolean checksPkce = true;
    public volatile @Nullable String issInAnswer;
    public volatile boolean announcesIss;
    public volatile String callsItself;
    public volatile boolean away;
    public volatile @Nullable String tokenAddress;

    /** With which code it sends her back who does not sign on. */
    public volatile String no = "access_denied";

    /** With which code it gives no token. */
    public volatile @Nullable String noToken;

    /** How long it takes for a token. */
    public volatile Duration tokenTakes = Duration.ZERO;

    /** What came to the address for tokens. */
    public final List<String> exchanges = new ArrayList<>();

    public enum Signature {
        ITS_OWN,
        ANOTHERS,
        NONE,
        BY_THE_SECRET
    }

    private record Given(Map<String, String> asked, String subject, Instant at) {}

    private final HttpServer server;
    private volatile RSAKey key;
    private final RSAKey anothers;
    private final Map<String, Given> codes = new ConcurrentHashMap<>();

    public SmallProvider() {
        try {
            key = key("one");
            anothers = key("one");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        callsItself = issuer();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As it was new. */
    public void behave() {
        bent = _ -> {};
        clock = InstantSource.system();
        signature = Signature.ITS_OWN;
        checksPkce = true;
        issInAnswer = null;
        announcesIss = false;
        callsItself = issuer();
        away = false;
        tokenAddress = null;
        no = "access_denied";
        noToken = null;
        tokenTakes = Duration.ZERO;
        exchanges.clear();
    }

    /** From now on it signs by another key, and publishes no other. */
    public void renewKey() {
        try {
            key = key(UUID.randomUUID().toString());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    /** She signs on at the page where she was sent; the answer is where she is sent back to. */
    public URI signsOn(String address) {
        return post(address.replace("/authorize?", "/authorize/yes?"));
    }

    /** She turns back there. */
    public URI turnsBack(String address) {
        return post(address.replace("/authorize?", "/authorize/no?"));
    }

    private static URI post(String address) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                send(exchange, 502, "text/plain", "");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, "application/json", metadata());
                case "/keys" -> send(exchange, 200, "application/json", new JWKSet(key).toString(true));
                case "/authorize" -> send(exchange, 200, "text/html; charset=utf-8", page(exchange));
                case "/authorize/yes" -> leadBack(exchange, "code=" + code(exchange));
                case "/authorize/no" -> leadBack(exchange, "error=" + no);
                case "/token" -> token(exchange);
                default -> send(exchange, 404, "text/plain", "");
            }
        }
    }

    private String metadata() {
        var token = tokenAddress == null ? issuer() + "/token" : tokenAddress;
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%3$s",
                 "jwks_uri": "%2$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"],
                 "authorization_response_iss_parameter_supported": %4$s}""".formatted(callsItself, issuer(), token, announcesIss);
    }

    private static String page(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery().replace("&", "&amp;");
        return """
                <!doctype html><html lang="en"><title>The city</title>
                <form method="post" action="/authorize/yes?%s"><button>Sign on</button></form></html>""".formatted(query);
    }

    private String code(HttpExchange exchange) {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !"login".equals(asked.get("prompt"))) {
            throw new AssertionError("not asked as agreed: " + asked);
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Given(asked, subject, Instant.now()));
        return code;
    }

    private void leadBack(HttpExchange exchange, String result) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var iss = issInAnswer == null ? "" : "&iss=" + issInAnswer;
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?" + result + "&state=" + asked.get("state") + iss);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        rest(tokenTakes);
        if (noToken != null) {
            send(exchange, 401, "application/json", "{\"error\": \"" + noToken + "\"}");
            return;
        }
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchanges.add(form);
        var sent = parameters(form);
        var given = codes.remove(sent.getOrDefault("code", ""));
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (given == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !Objects.equals(given.asked().get("redirect_uri"), sent.get("redirect_uri"))
                || (checksPkce
                        && !challenge(sent.get("code_verifier"))
                                .equals(given.asked().get("code_challenge")))) {
            send(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(
                exchange,
                200,
                "application/json",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + idToken(given) + "\"}");
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String idToken(Given given) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(given.subject())
                .audience(CLIENT)
                .issueTime(Date.from(given.at()))
                .expirationTime(Date.from(given.at().plus(Duration.ofMinutes(5))))
                .claim("auth_time", clock.instant().getEpochSecond())
                .claim("nonce", given.asked().get("nonce"))
                .claim(
                        "preferred_username",
                        given.asked().getOrDefault("scope", "").contains("profile") ? name : null);
        bent.accept(claims);
        try {
            return signed(claims.build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        if (signature == Signature.NONE) {
            return new PlainJWT(claims).serialize();
        }
        var shared = signature == Signature.BY_THE_SECRET;
        var header = new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(shared ? new MACSigner(SECRET) : new RSASSASigner(signature == Signature.ANOTHERS ? anothers : key));
        return token.serialize();
    }

    private static String challenge(@Nullable String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
