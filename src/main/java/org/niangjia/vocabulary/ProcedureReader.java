package org.niangjia.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.YamlLines;

/** Reads vocabulary/procedures.yaml: two lists of words, and what is made of them. */
final class ProcedureReader {
    static final List<String> LISTS = List.of("checks", "authorities");

    private final Set<String> kinds;
    private final Set<String> bodies;
    private final Map<String, List<Term>> lists;

    /** @param lists the two of this file too */
    ProcedureReader(Set<String> kinds, Set<String> bodies, Map<String, List<Term>> lists) {
        this.kinds = kinds;
        this.bodies = bodies;
        this.lists = lists;
    }

    List<Procedure> read(YamlLines file) {
        var reader = new TermReader(Set.of("of", "bodies", "appointments", "before", "decides", "months", "assessed"));
        return TermReader.entries(file, "procedures")
                .map(entry -> procedure(entry, reader))
                .toList();
    }

    private Procedure procedure(YamlLines entry, TermReader reader) {
        var fields = reader.fields(entry);
        var decides = fields.get("decides");
        var months = fields.get("months");
        if (decides != null) {
            TermReader.requireKnown(decides, decides.text(), ids("authorities"));
        }
        return new Procedure(
                reader.term(entry, List.of()),
                TermReader.known(entry.needed(fields, "of"), kinds),
                TermReader.known(entry.needed(fields, "bodies"), bodies),
                TermReader.known(fields.get("appointments"), ids("appointments")),
                TermReader.known(entry.needed(fields, "before"), ids("checks")),
                decides == null ? null : decides.text(),
                months == null ? null : number(months),
                TermReader.isSaid(fields.get("assessed")));
    }

    private static @Nullable Integer number(YamlLines months) {
        return months.value(Integer::valueOf);
    }

    private Set<String> ids(String list) {
        return lists.getOrDefault(list, List.of()).stream().map(Term::id).collect(Collectors.toSet());
    }
}
