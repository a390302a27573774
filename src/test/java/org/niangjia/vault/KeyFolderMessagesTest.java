package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.vault.KeyFolderAnswer.Reason;

class KeyFolderMessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"vault.properties", "vault_en.properties"})
    void everyRefusalHasASentenceThatNamesThePath(String file) throws Exception {
        Properties sentences = new Properties();
        try (Reader reader = open(file)) {
            sentences.load(reader);
        }
        assertThat(sentences.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::messageKey).toList());
        assertThat(sentences.values())
                .allSatisfy(sentence ->
                        assertThat(sentence.toString()).contains("{0}").doesNotContain("'"));
    }

    private static Reader open(String file) throws IOException {
        Path classes = Path.of(
                Vault.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return Files.newBufferedReader(classes.resolve("messages").resolve(file), StandardCharsets.UTF_8);
    }
}
