package org.niangjia.architecture;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The tables that SQL written as text names. */
final class SqlText {
    /** What their owners publish for others to read: views, and Flyway's own history, which a backup tells. */
    static final Set<String> PUBLISHED =
            Set.of("region.published_division", "region.published_edition", "installation.schema_history");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|copy|references|analyze|truncate|only|on|using)\\s+"
                    + "([a-z_]+\\.[a-z_]+)");

    private SqlText() {}

    /** Tables of other modules that the text of this file names past what is published. */
    static Set<String> foreign(String module, String java) {
        var foreign = new TreeSet<>(tables(java));
        foreign.removeIf(table -> table.startsWith(module + ".") || PUBLISHED.contains(table));
        return foreign;
    }

    static Set<String> tables(String java) {
        var tables = new TreeSet<String>();
        LITERAL.matcher(java)
                .results()
                .forEach(literal -> TABLE.matcher(literal.group())
                        .results()
                        .map(found -> found.group(1))
                        .filter(table -> Street.MODULES.contains(table.substring(0, table.indexOf('.'))))
                        .forEach(tables::add));
        return tables;
    }

    /** The module of a file below src/main/java/org/niangjia. */
    static String module(Path file) {
        return Path.of("src/main/java/org/niangjia").relativize(file).getName(0).toString();
    }
}
