package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.architecture.MigratedDatabase.OURS;
import static org.niangjia.architecture.MigratedDatabase.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.architecture.ClearFields.Field;
import org.niangjia.architecture.ClearFields.Kind;

/** docs/clear-fields.md is complete and true (safety.md 16). */
class ClearFieldsTest {
    private static final String COLUMNS = "select s.nspname || '.' || c.relname || '.' || a.attname from " + OURS
            + " s join pg_class c on c.relnamespace = s.oid join pg_attribute a on a.attrelid = c.oid"
            + " where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped";

    @Test
    void everyColumnIsListed() {
        var unlisted = new TreeSet<>(list(COLUMNS));
        ClearFields.listed().forEach(field -> unlisted.remove(field.toString()));
        assertThat(unlisted)
                .as(
                        "a new column: say in docs/clear-fields.md whether it is a key, clear and why, encrypted, or a keyed hash")
                .isEmpty();
    }

    @Test
    void everyListedColumnExistsOnce() {
        var listed = ClearFields.listed().stream().map(Field::toString).toList();
        assertThat(listed).doesNotHaveDuplicates();
        var gone = new TreeSet<>(listed);
        gone.removeAll(list(COLUMNS));
        assertThat(gone)
                .as("this column is no more: take it out of docs/clear-fields.md")
                .isEmpty();
    }

    @Test
    void everyClearColumnSaysWhy() {
        assertThat(ClearFields.listed())
                .filteredOn(field -> field.kind() == Kind.CLEAR && field.why().isEmpty())
                .isEmpty();
    }

    @Test
    void whatIsEncryptedOrHashedIsBytes() {
        var bytes = list(COLUMNS + " and a.atttypid = 'bytea'::regtype");
        assertThat(ClearFields.listed())
                .filteredOn(field -> field.kind() == Kind.ENCRYPTED || field.kind() == Kind.KEYED_HASH)
                .filteredOn(field -> !bytes.contains(field.toString()))
                .as("a text column cannot hold cipher text")
                .isEmpty();
    }

    /** Samples for the server's plans outlive the rows that they were taken from. */
    @Test
    void ofBytesTheServerKeepsNoSamples() {
        assertThat(list(COLUMNS + " and a.atttypid = 'bytea'::regtype and a.attstattarget is distinct from 0"))
                .as("add to your migration: alter column … set statistics 0 (V0017)")
                .isEmpty();
    }

    /** Whoever is told what is kept is told of the hour of an officer's act; whoever writes a wording, that it is clear. */
    @ParameterizedTest
    @CsvSource({"'',几点几分几秒,只记哪一天,不加密", "_en,to the second,only the day,not encrypted"})
    void whatIsClearIsSaidOnThePages(String language, String second, String day, String readable) throws IOException {
        assertThat(message("consultation" + language, "consultation.privacy.line.kept.state"))
                .contains(second, day);
        assertThat(message("consultation" + language, "consultation.wordings.line"))
                .contains(readable);
    }

    private static String message(String file, String key) throws IOException {
        var messages = new Properties();
        try (var text = Files.newBufferedReader(Path.of("src/main/resources/messages/" + file + ".properties"))) {
            messages.load(text);
        }
        return messages.getProperty(key, "");
    }

    @Test
    void aListIsRead() {
        var document = """
                ### audit.event
                | column | kind | why |
                |---|---|---|
                | id, transaction | key | |
                | actor | keyed hash | so |
                """;
        assertThat(ClearFields.read(document))
                .containsExactly(
                        new Field("audit", "event", "id", Kind.KEY, ""),
                        new Field("audit", "event", "transaction", Kind.KEY, ""),
                        new Field("audit", "event", "actor", Kind.KEYED_HASH, "so"));
    }
}
