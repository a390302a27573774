package org.niangjia.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which keys of the message files the code asks for. */
final class MessageKeys {
    /** Literals that look like a key and are none. */
    private static final Set<String> NO_KEYS = Set.of(
            "identity.session", // tables
            "identity.session_attributes",
            "measure.counted",
            "shared.scheduled_tasks",
            "audit.read", // what the record itself calls it
            "audit.seal", // purposes of keys
            "installation.backup",
            "consultation.follow", // purposes of sealed tokens
            "consultation.copy",
            "consultation.hold-note",
            "consultation.help-form");

    /** Templates ask, too. */
    private static final JavaClasses CALLING = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(House.ROOT, "gg.jte.generated");

    private MessageKeys() {}

    /** Literals in code and templates, and every key that a constant of an enum gives by a method named …key. */
    static Set<String> asked(List<String> modules) {
        var asked = new TreeSet<String>();
        sources().forEach(text -> asked.addAll(literals(modules, text)));
        asked.removeAll(NO_KEYS);
        asked.addAll(keys(CALLING));
        return asked;
    }

    /** What every constant of an enum gives by a method named …key that some class of these calls. */
    static Set<String> keys(JavaClasses classes) {
        var keys = new TreeSet<String>();
        for (var type : classes) {
            if (type.isEnum()) {
                type.getMethods().stream()
                        .filter(MessageKeys::givesAKey)
                        .filter(method -> !method.getAccessesToSelf().isEmpty())
                        .forEach(method -> addKeys(type.reflect(), method.reflect(), keys));
            }
        }
        return keys;
    }

    private static boolean givesAKey(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && method.getRawReturnType().isEquivalentTo(String.class)
                && (method.getName().equals("key") || method.getName().endsWith("Key"));
    }

    /** Beginnings of keys that are put together from parts: "consultation.topic." + …. */
    static Set<String> beginnings(List<String> modules) {
        var beginnings = new TreeSet<String>();
        sources().forEach(text -> beginnings.addAll(beginnings(modules, text)));
        return beginnings;
    }

    static Set<String> literals(List<String> modules, String text) {
        return found("\"(" + any(modules) + "(?:\\.[\\w-]+)+)\"(?!\\s*\\+)", text);
    }

    static Set<String> beginnings(List<String> modules, String text) {
        return found("\"(" + any(modules) + "(?:\\.[\\w-]+)*\\.?)\"\\s*\\+", text);
    }

    private static String any(List<String> modules) {
        return "(?:" + String.join("|", modules) + ")";
    }

    private static Set<String> found(String pattern, String text) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> sources() {
        return Stream.concat(
                        House.files("src/main/java", ".java").stream(), House.files("src/main/jte", ".jte").stream())
                .map(House::text)
                .toList();
    }

    private static void addKeys(Class<?> type, Method method, Set<String> keys) {
        method.setAccessible(true);
        for (var constant : type.getEnumConstants()) {
            try {
                keys.add((String) method.invoke(constant));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + "." + method.getName(), e);
            }
        }
    }
}
