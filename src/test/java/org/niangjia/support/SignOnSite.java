package org.niangjia.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A site that has a sign-on of its own, and says so in its settings. */
public final class SignOnSite implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final SmallProvider PROVIDER = new SmallProvider();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("niangjia.settings.folder=" + settings()).applyTo(context);
    }

    public static Path settings() {
        try {
            return settings(Files.createTempDirectory("site"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path settings(Path site) throws IOException {
        var secret = Files.writeString(site.resolve("secret"), SmallProvider.SECRET + "\n");
        var settings = Files.createDirectories(site.resolve("data/settings"));
        Files.writeString(
                settings.resolve("sign-on.yaml"), """
                issuer: %s
                clientId: %s
                clientSecretFile: %s
                label: {en: Sign in with the city account}
                secondFactor: {acr: [two], amr: [hwk]}
                """.formatted(PROVIDER.issuer(), SmallProvider.CLIENT, secret));
        return settings;
    }
}
