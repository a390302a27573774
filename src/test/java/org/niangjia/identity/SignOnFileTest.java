package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.identity.model.SignOnSettings;
import org.niangjia.shared.YamlLines;

class SignOnFileTest {
    @TempDir
    Path root;

    private Path secret;

    private Path file;

    @BeforeEach
    void site() throws IOException {
        secret = Files.writeString(root.resolve("secret"), "of the client\n");
        file = Files.createDirectories(root.resolve("data/settings")).resolve("sign-on.yaml");
    }

    private SignOnSettings read(String text) throws IOException {
        Files.writeString(file, text.replace("SECRET", secret.toString()));
        return SignOnFile.read(file).orElseThrow();
    }

    @Test
    void withoutAFileThereIsNone() {
        assertThat(SignOnFile.read(file)).isEmpty();
    }

    @Test
    void whatTheSiteSaysHolds() throws IOException {
        var settings = read("""
                issuer: https://sso.example.cn/realms/city
                clientId: niangjia
                clientSecretFile: SECRET
                label: {zh: 用全市统一登录}
                secondFactor: {acr: [gold, silver], amr: [hwk]}
                """);
        assertThat(settings.issuer()).isEqualTo("https://sso.example.cn/realms/city");
        assertThat(settings.label(Locale.SIMPLIFIED_CHINESE)).isEqualTo("用全市统一登录");
        assertThat(settings.label(Locale.ENGLISH)).isNull();
        assertThat(settings.areTwoThings("silver", List.of())).isTrue();
        assertThat(settings.areTwoThings(null, List.of("pwd", "hwk"))).isTrue();
        assertThat(settings.areTwoThings("bronze", List.of("pwd"))).isFalse();
    }

    @Test
    void whereTheSiteSaysNothingItIsOneThing() throws IOException {
        var settings = read("issuer: https://sso.example.cn\nclientId: n\nclientSecretFile: SECRET\n");
        assertThat(settings.areTwoThings("gold", List.of("hwk", "mfa"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issuer: http://sso.example.cn | 1",
                "issuer: sso.example.cn | 1",
                "issuer: https://sso.example.cn?a=b | 1",
                "issuer: https://user@sso.example.cn | 1",
                "clientId: '' | 2",
                "clientSecretFile: /nowhere/at/all | 3",
                "label: {de: ja} | 4",
                "secondFactor: {acr: gold} | 4",
                "secondFactor: {amr: ['']} | 4",
                "redirect: https://elsewhere | 4"
            })
    void whatCannotBeUnderstoodIsSaidWithItsLine(String line, int number) {
        var lines = new String[] {"issuer: https://sso.example.cn", "clientId: n", "clientSecretFile: SECRET", "# "};
        lines[number - 1] = line;
        assertThatThrownBy(() -> read(String.join("\n", lines)))
                .isInstanceOfSatisfying(
                        YamlLines.Wrong.class, wrong -> assertThat(wrong.line()).isEqualTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "clientId", "clientSecretFile"})
    void whatIsNeededIsMissed(String name) {
        var whole = "issuer: https://sso.example.cn\nclientId: n\nclientSecretFile: SECRET\n";
        assertThatThrownBy(() -> read(whole.replaceAll("(?m)^" + name + ":.*\n", "")))
                .isInstanceOf(YamlLines.Wrong.class)
                .hasRootCauseMessage("no " + name);
    }

    /** ASVS V13.3.1: whoever carries the data away does not have it too, by no name that it has there. */
    @Test
    void aSecretBesideTheDataOrEmptyIsRefused() throws IOException {
        var text = "issuer: https://sso.example.cn\nclientId: n\nclientSecretFile: %s\n";
        var within = Files.writeString(root.resolve("data/secret"), "of the client");
        var led = Files.createSymbolicLink(root.resolve("link"), within);
        var empty = Files.writeString(root.resolve("empty"), "\n");
        for (var path : List.of(within, led, empty)) {
            assertThatThrownBy(() -> read(text.formatted(path)))
                    .as(path.toString())
                    .isInstanceOf(YamlLines.Wrong.class);
        }
    }
}
