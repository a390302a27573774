package org.niangjia.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.identity.model.SignOnSettings;
import org.niangjia.support.SmallProvider;
import org.slf4j.LoggerFactory;

/** What is made of an answer of an honest provider, and what the log says of it. */
class ProviderAnswersTest {
    private static final URI BACK = URI.create("http://localhost/back");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Provider.class);

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final SmallProvider there = new SmallProvider();

    @TempDir
    Path folder;

    private Path secret;
    private Provider provider;

    @BeforeEach
    void site() throws IOException {
        said.start();
        LOG.addAppender(said);
        secret = Files.writeString(folder.resolve("secret"), SmallProvider.SECRET + "\n");
        var settings =
                new SignOnSettings(there.issuer(), SmallProvider.CLIENT, secret, null, null, List.of(), Set.of());
        provider = new Provider(settings, InstantSource.system(), Duration.ofSeconds(1));
    }

    @AfterEach
    void ends() {
        LOG.detachAppender(said);
        there.close();
    }

    private Answer signsOn() {
        return comesBack(true);
    }

    private Answer comesBack(boolean signsOn) {
        var errand = Errand.random(new SecureRandom());
        var sent = Instant.now();
        var address = provider.address(errand, BACK, false).orElseThrow().toString();
        var back = signsOn ? there.signsOn(address) : there.turnsBack(address);
        return provider.take(errand, BACK, URLUtils.parseParameters(back.getRawQuery()), sent);
    }

    private List<String> said() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aKeyThatTheProviderRenewedIsFetched() {
        assertThat(signsOn()).isInstanceOf(Answer.Known.class);
        there.renewKey();
        assertThat(signsOn()).isInstanceOf(Answer.Known.class);
    }

    @Test
    void whoTakesTooLongForATokenIsAway() {
        there.tokenTakes = Duration.ofSeconds(3);
        var begun = System.nanoTime();
        assertThat(signsOn()).isInstanceOf(Answer.Away.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2500));
        assertThat(said()).containsExactly("the site's sign-on cannot be asked: no answer in time");
    }

    /** Whoever presses the button writes that line each time. */
    @Test
    void thatItIsAwayIsOneLine() {
        there.away = true;
        assertThat(provider.address(Errand.random(new SecureRandom()), BACK, false))
                .isEmpty();
        assertThat(said()).containsExactly("the site's sign-on cannot be asked: answered 502");
        assertThat(said.list).allMatch(event -> event.getThrowableProxy() == null);
    }

    @Test
    void onlyWhoDidNotWantToTurnedBack() {
        assertThat(comesBack(false)).isInstanceOf(Answer.Declined.class);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"invalid_scope, invalid_scope", "login_required, login_required", "forged, unknown"})
    void whatElseItSaysIsAFaultThatTheLogNames(String code, String named) {
        there.no = code;
        assertThat(comesBack(false)).isInstanceOf(Answer.Away.class);
        assertThat(said()).containsExactly("the site's sign-on sends her back without a code: " + named);
    }

    @Test
    void aWrongSecretIsToldFromAWrongCode() {
        there.noToken = "invalid_grant";
        assertThat(signsOn()).isEqualTo(new Answer.Unbelievable("the code was not taken"));
        assertThat(said()).isEmpty();
        there.noToken = "invalid_client";
        assertThat(signsOn()).isInstanceOf(Answer.Away.class);
        assertThat(said()).containsExactly("the site's sign-on gives us no token: invalid_client");
    }

    @Test
    void aSecretThatIsNoTextOrGoneIsSaid() throws IOException {
        Files.write(secret, new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xfd});
        assertThat(signsOn()).isInstanceOf(Answer.Away.class);
        Files.writeString(secret, "");
        assertThat(signsOn()).isInstanceOf(Answer.Away.class);
        Files.delete(secret);
        assertThat(signsOn()).isInstanceOf(Answer.Away.class);
        assertThat(said()).containsOnly("the site's sign-on cannot be asked: the client's secret cannot be read");
    }
}
