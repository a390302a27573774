package org.niangjia.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.YamlLines;

/** Reads vocabulary/*.yaml. What refers to another word is checked: a wrong declaration stops the start. */
public final class VocabularyFiles {
    private static final List<String> PLAIN = List.of("appointments", "units", "relations", "departments");

    private final Function<String, YamlLines> files;

    /** @param files the file of a name without its ending */
    VocabularyFiles(Function<String, YamlLines> files) {
        this.files = files;
    }

    /** The words that ship with the application. */
    public static Vocabulary shipped() {
        return new VocabularyFiles(name -> YamlLines.of(Objects.requireNonNull(
                        VocabularyFiles.class.getResourceAsStream("/vocabulary/" + name + ".yaml"), name)))
                .read();
    }

    /** @throws IllegalStateException with file, line and what is wrong there */
    Vocabulary read() {
        var kinds = in("kinds", file -> kinds(file, Line.shipped()));
        var bodies = in("bodies", file -> bodies(file, ids(kinds, Kind::term)));
        var lists = new LinkedHashMap<String, List<Term>>();
        PLAIN.forEach(name ->
                lists.putAll(in(name, file -> lists(file, file.map().keySet()))));
        lists.putAll(in("procedures", file -> lists(file, ProcedureReader.LISTS)));
        return new Vocabulary(
                kinds,
                bodies,
                in("positions", file -> positions(file, ids(bodies, Body::term), ids(kinds, Kind::term))),
                in("people", VocabularyFiles::classifications),
                in("procedures", new ProcedureReader(ids(kinds, Kind::term), ids(bodies, Body::term), lists)::read),
                lists);
    }

    private <T> T in(String name, Function<YamlLines, T> reading) {
        try {
            return reading.apply(files.apply(name));
        } catch (YamlLines.Wrong wrong) {
            var why = Objects.requireNonNullElse(wrong.getCause(), wrong).getMessage();
            throw new IllegalStateException("vocabulary/" + name + ".yaml line " + wrong.line() + ": " + why, wrong);
        }
    }

    private static List<Kind> kinds(YamlLines file, List<Line> lines) {
        var levels = lines.stream()
                .collect(Collectors.toMap(
                        Line::id,
                        line -> line.levels().stream().map(Line.Level::id).collect(Collectors.toSet())));
        var reader = new TermReader(Set.of("line", "levels", "under", "grouping", "carrier"));
        var kinds = new ArrayList<Kind>();
        for (var entry : TermReader.entries(file, "kinds").toList()) {
            var fields = reader.fields(entry);
            var line = textOf(fields, "line");
            if (line != null) {
                TermReader.requireKnown(entry, line, levels.keySet());
            }
            kinds.add(new Kind(
                    reader.term(entry, List.of()),
                    line,
                    TermReader.known(
                            fields.get("levels"), line == null ? Set.of() : levels.getOrDefault(line, Set.of())),
                    TermReader.texts(fields.get("under")),
                    TermReader.isSaid(fields.get("grouping")),
                    TermReader.isSaid(fields.get("carrier"))));
        }
        var known = ids(kinds, Kind::term);
        for (var entry : TermReader.entries(file, "kinds").toList()) {
            TermReader.known(entry.map().get("under"), known);
        }
        return kinds;
    }

    private static List<Body> bodies(YamlLines file, Set<String> kinds) {
        var reader = new TermReader(Set.of("of"));
        return TermReader.entries(file, "bodies")
                .map(entry -> new Body(
                        reader.term(entry, List.of()), TermReader.known(entry.needed(entry.map(), "of"), kinds)))
                .toList();
    }

    private static List<Position> positions(YamlLines file, Set<String> bodies, Set<String> kinds) {
        var reader = new TermReader(Set.of("body", "of", "one", "outside", "account"));
        return TermReader.entries(file, "positions")
                .map(entry -> {
                    var fields = reader.fields(entry);
                    var body = textOf(fields, "body");
                    if (body != null) {
                        TermReader.requireKnown(entry, body, bodies);
                    }
                    return new Position(
                            reader.term(entry, List.of()),
                            body,
                            TermReader.known(fields.get("of"), kinds),
                            TermReader.isSaid(fields.get("one")),
                            TermReader.isSaid(fields.get("outside")),
                            textOf(fields, "account"));
                })
                .toList();
    }

    private static List<Classification> classifications(YamlLines file) {
        var reader = new TermReader(Set.of("on", "region", "values"));
        return TermReader.entries(file, "classifications")
                .map(entry -> {
                    var fields = reader.fields(entry);
                    var term = reader.term(entry, List.of());
                    var values = new TermReader(Set.of());
                    return new Classification(
                            term,
                            entry.needed(fields, "on")
                                    .value(text -> Classification.Of.valueOf(text.toUpperCase(Locale.ROOT))),
                            textOf(fields, "region"),
                            entry.needed(fields, "values").list().stream()
                                    .map(value -> values.term(value, term.source()))
                                    .toList());
                })
                .toList();
    }

    private static Map<String, List<Term>> lists(YamlLines file, Collection<String> names) {
        var lists = new LinkedHashMap<String, List<Term>>();
        names.forEach(name -> {
            var reader = new TermReader(Set.of());
            lists.put(
                    name,
                    TermReader.entries(file, name)
                            .map(entry -> reader.term(entry, List.of()))
                            .toList());
        });
        return lists;
    }

    private static @Nullable String textOf(Map<String, YamlLines> fields, String name) {
        var field = fields.get(name);
        return field == null ? null : field.text();
    }

    private static <T> Set<String> ids(List<T> all, Function<T, Term> term) {
        return all.stream().map(each -> term.apply(each).id()).collect(Collectors.toSet());
    }
}
