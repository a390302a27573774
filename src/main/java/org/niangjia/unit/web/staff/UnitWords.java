package org.niangjia.unit.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.Described;
import org.niangjia.unit.Headcount;
import org.niangjia.vocabulary.Term;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What is kept of units, as people say it. */
@Component
class UnitWords {
    private final Vocabulary vocabulary;
    private final Moments moments;

    UnitWords(Vocabulary vocabulary, Moments moments) {
        this.vocabulary = vocabulary;
        this.moments = moments;
    }

    /** What a unit can be. */
    Stream<Term> kinds() {
        return Stream.of("unit_kinds", "smallest_places").flatMap(this::list);
    }

    Stream<Term> list(String name) {
        return vocabulary.lists().getOrDefault(name, List.of()).stream();
    }

    /** A word that is declared no more stands as it was kept. */
    String kind(Described described, Words words) {
        return kind(described.kind(), words);
    }

    String kind(String kind, Words words) {
        return vocabulary.unitKind(kind).map(term -> term.in(words.locale())).orElse(kind);
    }

    String kindOf(Joined joined, Words words) {
        return vocabulary
                .kind(joined.kind())
                .map(kind -> kind.term().in(words.locale()))
                .orElse(joined.kind());
    }

    /** Which it is; one that is not kept here is called by its kind. */
    String name(Belonging belonging, Map<OrganizationId, String> names, Words words) {
        var organization = belonging.joined().organization();
        var kind = kindOf(belonging.joined(), words);
        return organization == null ? kind : names.getOrDefault(organization, kind);
    }

    String women(@Nullable Headcount count, Words words) {
        return count == null
                ? words.get("unit.women.unknown")
                : words.get("unit.women", count.women(), moments.date(count.on(), words));
    }

    List<Item> items(Described described, Words words) {
        return List.of(
                new Item(words.get("unit.ask.name"), described.name()),
                new Item(words.get("unit.ask.kind"), kind(described, words)),
                new Item(words.get("unit.ask.ownership"), term("ownerships", described.ownership(), words)),
                new Item(words.get("unit.ask.party"), party(described.party(), words)));
    }

    List<Item> items(Belonging belonging, Words words) {
        var joined = belonging.joined();
        var items = new ArrayList<Item>();
        items.add(new Item(words.get("unit.ask.kind"), kindOf(joined, words)));
        items.add(new Item(words.get("unit.ask.mode"), term("founding_modes", joined.mode(), words)));
        items.add(new Item(words.get("unit.since"), time(belonging, words)));
        items.add(new Item(words.get("unit.ask.document"), joined.document().isEmpty() ? null : joined.document()));
        return items;
    }

    private String time(Belonging belonging, Words words) {
        var from = moments.date(belonging.joined().from(), words);
        return belonging.until() == null
                ? words.get("unit.since.open", from)
                : words.get("unit.since.ended", from, moments.date(belonging.until(), words));
    }

    private static @Nullable String party(@Nullable Boolean party, Words words) {
        return party == null ? null : words.get(party ? "unit.party.yes" : "unit.party.no");
    }

    private @Nullable String term(String list, @Nullable String id, Words words) {
        return id == null
                ? null
                : vocabulary.term(list, id).map(term -> term.in(words.locale())).orElse(id);
    }
}
