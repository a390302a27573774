package org.niangjia.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.niangjia.identity.model.PasswordRules;
import org.niangjia.shared.YamlLines;

/** The rules for passwords that ship (identity/passwords.yaml), and what this installation says differently. */
public final class PasswordFile {
    private static final int DAYS = 90;
    private static final Set<String> NAMES = Set.of("reading", "shortest", "days", "common", "words");

    private PasswordFile() {}

    /**
     * What is left out of a file, which may not be there, stays as it ships; common passwords and words are added.
     *
     * @throws YamlLines.Wrong if the file cannot be understood, or wants a term with a reading that forbids it
     */
    public static PasswordRules with(Path file) {
        var shipped = YamlLines.of(
                        Objects.requireNonNull(PasswordFile.class.getResourceAsStream("/identity/passwords.yaml")))
                .map();
        var own = Files.exists(file) ? YamlLines.of(file).map() : Map.<String, YamlLines>of();
        own.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw value.wrong(name);
            }
        });
        var common = mostCommon();
        add(shipped, "common", PasswordRules::plain, common);
        add(own, "common", PasswordRules::plain, common);
        var words = new HashSet<String>();
        add(shipped, "words", PasswordFile::word, words);
        add(own, "words", PasswordFile::word, words);
        return rules(shipped, own, common).without(words);
    }

    private static PasswordRules rules(Map<String, YamlLines> shipped, Map<String, YamlLines> own, Set<String> common) {
        var shortest = Objects.requireNonNull(own.getOrDefault("shortest", shipped.get("shortest")))
                .value(text -> between(text, PasswordRules.NEVER_SHORTER, 64));
        var days = own.get("days");
        var dengbao = Objects.requireNonNull(own.getOrDefault("reading", shipped.get("reading")))
                .value(PasswordFile::isDengbao);
        if (dengbao) {
            return PasswordRules.dengbao(
                    shortest, days == null ? DAYS : days.value(text -> between(text, 1, 999)), common);
        }
        if (days != null) {
            throw days.wrong("passwords do not expire by this reading");
        }
        return PasswordRules.asvs(shortest, common);
    }

    /** The first 3,000 that satisfy each rule which can be chosen (ASVS V6.2.4; identity/NOTICE). */
    private static Set<String> mostCommon() {
        try (var packed = Objects.requireNonNull(
                        PasswordFile.class.getResourceAsStream("/identity/common-passwords.txt.gz"));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every password would hold an empty one. */
    private static String word(String text) {
        var word = PasswordRules.plain(text);
        if (word.isBlank()) {
            throw new IllegalArgumentException("an empty word");
        }
        return word;
    }

    private static void add(Map<String, YamlLines> file, String name, Function<String, String> read, Set<String> all) {
        var list = file.get(name);
        if (list != null) {
            list.list().forEach(entry -> all.add(entry.value(read)));
        }
    }

    private static boolean isDengbao(String reading) {
        return switch (reading) {
            case "asvs" -> false;
            case "dengbao" -> true;
            default -> throw new IllegalArgumentException(reading);
        };
    }

    private static int between(String text, int least, int most) {
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
