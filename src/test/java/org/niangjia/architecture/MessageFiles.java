package org.niangjia.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What can be wrong with one module's words, in Chinese and in English. */
final class MessageFiles {
    static final String FOLDER = "src/main/resources/messages";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s][^=\\s]*)\\s*=");
    private static final Pattern LOUD = Pattern.compile("[！!]");
    // look.md, voice: plain words between two people.
    private static final Pattern OFFICIAL = Pattern.compile("您|请您配合|请配合|尊敬的");

    // Asked for without arguments and read as a date pattern, whose quotes these are.
    private static final Pattern DATE_PATTERN = Pattern.compile("identity\\.moment\\..*");

    private MessageFiles() {}

    /** All keys of the source language with their text. */
    static Map<String, String> chinese() {
        var all = new TreeMap<String, String>();
        for (var file : House.files(FOLDER, ".properties")) {
            if (!name(file).contains("_")) {
                all.putAll(read(House.text(file)));
            }
        }
        return all;
    }

    static List<String> modules() {
        return House.files(FOLDER, ".properties").stream()
                .map(MessageFiles::name)
                .filter(name -> !name.contains("_"))
                .toList();
    }

    static String name(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    static List<String> findings(String module, String chinese, String english) {
        var findings = new ArrayList<String>();
        findings.addAll(twice(module, chinese));
        findings.addAll(twice(module + "_en", english));
        var zh = read(chinese);
        var en = read(english);
        var keys = new TreeSet<>(zh.keySet());
        keys.addAll(en.keySet());
        for (var key : keys) {
            if (!key.startsWith(module + ".")) {
                findings.add(key + ": stands in " + module + ".properties, so it begins with " + module + ".");
            }
            var source = zh.get(key);
            var translation = en.get(key);
            if (source == null || translation == null) {
                findings.add(key + ": is missing in " + (source == null ? "Chinese" : "English"));
                continue;
            }
            if (!placeholders(source).equals(placeholders(translation))) {
                findings.add(key + ": has other placeholders in English than in Chinese");
            }
            findings.addAll(text(key, source));
            findings.addAll(text(key + " (English)", translation));
            if (OFFICIAL.matcher(source).find()) {
                findings.add(key + ": say 你, in plain words, without official courtesy");
            }
        }
        return findings;
    }

    private static List<String> text(String key, String text) {
        var findings = new ArrayList<String>();
        if (text.isBlank()) {
            findings.add(key + ": is empty");
        }
        if (LOUD.matcher(text).find()) {
            findings.add(key + ": no exclamation marks, nobody is shouted at");
        }
        // A straight apostrophe vanishes from a message with arguments and stays in one without: write ’ instead.
        if (text.contains("'") && !DATE_PATTERN.matcher(key).matches()) {
            findings.add(key + ": write the typographic apostrophe ’");
        }
        if (PLACEHOLDER.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            findings.add(key + ": braces are only for {0}, {1} and so on");
        }
        return findings;
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> twice(String file, String text) {
        var seen = new TreeSet<String>();
        var findings = new ArrayList<String>();
        var matcher = KEY.matcher(text);
        while (matcher.find()) {
            if (!seen.add(matcher.group(1))) {
                findings.add(matcher.group(1) + ": stands twice in " + file + ".properties");
            }
        }
        return findings;
    }

    private static Map<String, String> read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var map = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }
}
