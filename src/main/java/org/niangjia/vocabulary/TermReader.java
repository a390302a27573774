package org.niangjia.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.YamlLines;

/** One list of words, with the fields that they have beside their name. */
final class TermReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z_]*");
    private static final Pattern ROW = Pattern.compile("O\\d{3}");
    private static final Set<String> OF_A_TERM = Set.of("id", "name", "source");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> fields;

    /** @param more fields beside id, name and source */
    TermReader(Set<String> more) {
        var all = new HashSet<>(OF_A_TERM);
        all.addAll(more);
        this.fields = all;
    }

    Map<String, YamlLines> fields(YamlLines entry) {
        return entry.map(fields);
    }

    /** @throws YamlLines.Wrong also if another of this list has its id */
    Term term(YamlLines entry, List<String> inherited) {
        var fields = fields(entry);
        var id = entry.needed(fields, "id");
        if (!ID.matcher(id.text()).matches() || !ids.add(id.text())) {
            throw id.wrong("another is called " + id.text() + ", or it is not written so: chair_of_honour");
        }
        var name = entry.needed(fields, "name");
        var names = name.map(Set.of("zh", "en"));
        return new Term(
                id.text(),
                said(name.needed(names, "zh")),
                said(name.needed(names, "en")),
                inherited.isEmpty() ? rows(entry.needed(fields, "source")) : inherited);
    }

    static List<String> rows(YamlLines source) {
        var rows = texts(source);
        rows.forEach(row -> {
            if (!ROW.matcher(row).matches()) {
                throw source.wrong(row + " is no row of part D");
            }
        });
        return rows;
    }

    static List<String> texts(@Nullable YamlLines list) {
        return list == null
                ? List.of()
                : list.list().stream().map(YamlLines::text).toList();
    }

    /** @throws YamlLines.Wrong if one of them is not known */
    static List<String> known(@Nullable YamlLines list, Set<String> known) {
        var texts = texts(list);
        if (list != null) {
            texts.forEach(text -> requireKnown(list, text, known));
        }
        return texts;
    }

    static void requireKnown(YamlLines where, String text, Set<String> known) {
        if (!known.contains(text)) {
            throw where.wrong(text + " is not declared");
        }
    }

    static boolean isSaid(@Nullable YamlLines flag) {
        return flag != null && flag.value(TermReader::yes);
    }

    private static boolean yes(String text) {
        if (!text.equals("true")) {
            throw new IllegalArgumentException("true, or left out");
        }
        return true;
    }

    private static String said(YamlLines name) {
        if (name.text().isBlank()) {
            throw name.wrong("no words");
        }
        return name.text();
    }

    static Stream<YamlLines> entries(YamlLines file, String list) {
        return file.needed(file.map(), list).list().stream();
    }
}
