package org.niangjia.seat.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.seat.Assessment;
import org.niangjia.seat.Held;
import org.niangjia.seat.Seat;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;
import org.niangjia.vocabulary.Classification;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What is kept of a seat, as people say it. */
@Component
class SeatWords {
    private final Vocabulary vocabulary;
    private final Moments moments;

    SeatWords(Vocabulary vocabulary, Moments moments) {
        this.vocabulary = vocabulary;
        this.moments = moments;
    }

    /** A word that is declared no more stands as it was kept. */
    String position(String id, Words words) {
        return vocabulary
                .position(id)
                .map(position -> position.term().in(words.locale()))
                .orElse(id);
    }

    String position(Held held, Words words) {
        return position(held.position(), words);
    }

    @Nullable
    String term(String list, @Nullable String id, Words words) {
        return id == null
                ? null
                : vocabulary.term(list, id).map(term -> term.in(words.locale())).orElse(id);
    }

    String since(Held held, Words words) {
        var from = moments.date(held.from(), words);
        return held.until() == null
                ? words.get("seat.since", from)
                : words.get("seat.from-until", from, moments.date(held.until(), words));
    }

    List<Item> items(Held held, Words words) {
        var items = new ArrayList<Item>();
        items.add(new Item(words.get("seat.held.position"), position(held, words)));
        items.add(new Item(words.get("seat.time"), since(held, words)));
        items.add(new Item(words.get("seat.held.appointment"), term("appointments", held.appointment(), words)));
        items.add(new Item(words.get("seat.held.employment"), term("employments", held.employment(), words)));
        items.add(new Item(words.get("seat.held.way"), term("ways", held.way(), words)));
        var termEnd = held.termEnd();
        items.add(new Item(words.get("seat.held.term_end"), termEnd == null ? null : moments.date(termEnd, words)));
        items.add(new Item(words.get("seat.held.home"), held.home().isEmpty() ? null : held.home()));
        items.add(new Item(words.get("seat.held.document"), held.document().isEmpty() ? null : held.document()));
        vocabulary.classifications().stream()
                .filter(each -> held.classes().containsKey(each.term().id()))
                .forEach(each -> items.add(new Item(
                        each.term().in(words.locale()),
                        value(
                                each,
                                String.valueOf(held.classes().get(each.term().id())),
                                words))));
        return items;
    }

    /** Of a seat with which one goes, as long as she has it. */
    Optional<Item> account(Seat seat, Words words) {
        return vocabulary
                .position(seat.held().position())
                .filter(position -> position.account() != null && seat.held().until() == null)
                .map(_ -> new Item(
                        words.get("seat.account"),
                        words.get(seat.login() == null ? "seat.account.waits" : "seat.account.given")));
    }

    List<Item> items(Assessment assessment, Words words) {
        var told = assessment.homeTold();
        return List.of(
                new Item(words.get("seat.opening.assessment.on"), moments.date(assessment.on(), words)),
                new Item(
                        words.get("seat.ask.jointly"),
                        words.get(assessment.jointly() ? "seat.ask.jointly.yes" : "seat.ask.jointly.no")),
                new Item(words.get("seat.ask.document"), assessment.document()),
                new Item(words.get("seat.ask.home_told"), told == null ? null : moments.date(told, words)));
    }

    private static String value(Classification classification, String id, Words words) {
        return classification.values().stream()
                .filter(value -> value.id().equals(id))
                .map(value -> value.in(words.locale()))
                .findFirst()
                .orElse(id);
    }
}
