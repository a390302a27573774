package org.niangjia.proof.rls;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One policy as PostgreSQL wrote it down.
 *
 * @param command what it is for: ALL, SELECT, INSERT, UPDATE or DELETE
 * @param condition what it compares, both parts of it
 */
record Policy(String table, String name, boolean permissive, String command, String condition) {
    private static final Pattern KINDS =
            Pattern.compile("viewer\\('kind'::text\\) AS viewer\\) = (?:ANY \\(ARRAY\\[([^\\]]+)]\\)|('\\w+'::text))");
    private static final Pattern SETTINGS = Pattern.compile("viewer\\('(\\w+)'::text\\)");

    /** The kinds of viewers that it speaks of. */
    Set<String> kinds() {
        var kinds = new TreeSet<String>();
        KINDS.matcher(condition)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(list -> Arrays.stream(list.split(",", -1))
                        .map(word -> word.strip().replaceAll("'(\\w+)'::text", "$1"))
                        .forEach(kinds::add));
        return kinds;
    }

    /** What else it asks of the viewer. */
    Set<String> settings() {
        var settings = new TreeSet<String>();
        SETTINGS.matcher(condition).results().forEach(found -> settings.add(found.group(1)));
        settings.remove("kind");
        return settings;
    }

    /** Whoever is of that kind passes, whoever she is. Another table's policies may still stand behind it. */
    boolean isByKindAlone() {
        return permissive && settings().isEmpty() && !condition.contains("EXISTS");
    }
}
