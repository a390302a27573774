package org.niangjia.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.channel.AlertSettings.Mail;
import org.niangjia.channel.AlertSettings.Security;
import org.niangjia.channel.AlertSettings.Sms;
import org.niangjia.shared.YamlLines;

class AlertFileTest {
    @TempDir
    private Path folder;

    @Test
    void withoutTheFileNothingIsOn() {
        assertThat(AlertFile.read(folder.resolve("alerts.yaml"))).isEqualTo(AlertSettings.OFF);
    }

    @Test
    void bothWaysAreRead() throws IOException {
        var settings = AlertFile.read(written("""
                mail:
                  host: smtp.example.org
                  port: 587
                  from: door@example.org
                  user: door
                  passwordFile: /etc/niangjia/mail
                sms:
                  url: https://sms.example.org/send
                  body: '{"to": "{number}", "text": "{text}"}'
                """));
        assertThat(settings.mail())
                .isEqualTo(new Mail(
                        "smtp.example.org",
                        587,
                        Security.STARTTLS,
                        "door@example.org",
                        "door",
                        Path.of("/etc/niangjia/mail")));
        assertThat(settings.sms())
                .isEqualTo(new Sms(
                        URI.create("https://sms.example.org/send"),
                        "{\"to\": \"{number}\", \"text\": \"{text}\"}",
                        "application/json",
                        null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'post: {}'                                                              | 1
            'mail: {host: a, port: 25}'                                             | 1
            'mail: {host: a, port: 70000, from: b}'                                 | 1
            'mail: {host: a, port: 25, from: b, security: maybe}'                   | 1
            'mail: {host: a, port: 25, from: b, security: none}'                    | 1
            'sms: {url: "http://sms.example.org", body: "{number} {text}"}'         | 1
            'sms: {url: "https://sms.example.org", body: "{number}"}'               | 1
            """)
    void whatCannotBeIsSaidWithItsLine(String text, int line) throws IOException {
        var file = written(text);
        assertThatThrownBy(() -> AlertFile.read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(YamlLines.Wrong.class))
                .extracting(YamlLines.Wrong::line)
                .isEqualTo(line);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("alerts.yaml"), text);
    }
}
