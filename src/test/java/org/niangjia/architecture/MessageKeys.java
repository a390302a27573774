package org.niangjia.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which keys of the message files the code asks for. */
final class MessageKeys {
    /** Keys put together from parts that are not an enum's: each beginning, and who does it. */
    static final Map<String, String> COMPUTED = Map.of();

    /** Literals that look like a key and are none. */
    private static final Set<String> NO_KEYS = Set.of();

    private MessageKeys() {}

    /** Literals in code and templates, and every key that a constant of an enum gives by a method named …key. */
    static Set<String> asked(List<String> modules) {
        var asked = new TreeSet<String>();
        for (var file : House.files("src/main/java", ".java")) {
            asked.addAll(literals(modules, House.text(file)));
        }
        for (var file : House.files("src/main/jte", ".jte")) {
            asked.addAll(literals(modules, House.text(file)));
        }
        asked.removeAll(NO_KEYS);
        House.CLASSES.stream().filter(JavaClass::isEnum).map(JavaClass::reflect).forEach(type -> addKeys(type, asked));
        return asked;
    }

    static Set<String> literals(List<String> modules, String text) {
        var literals = new TreeSet<String>();
        // Only complete keys: "identity.role." is the beginning of keys that an enum or COMPUTED answers for.
        var matcher = Pattern.compile("\"((?:" + String.join("|", modules) + ")(?:\\.[a-z0-9-]+)+)\"")
                .matcher(text);
        while (matcher.find()) {
            literals.add(matcher.group(1));
        }
        return literals;
    }

    private static void addKeys(Class<?> type, Set<String> keys) {
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == String.class)
                .filter(method ->
                        method.getName().equals("key") || method.getName().endsWith("Key"))
                .forEach(method -> {
                    method.setAccessible(true);
                    for (var constant : type.getEnumConstants()) {
                        try {
                            keys.add((String) method.invoke(constant));
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(type + "." + method.getName(), e);
                        }
                    }
                });
    }
}
