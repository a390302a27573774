package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.web.Sent;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.Described;
import org.niangjia.unit.UnitChanges.Counted;
import org.niangjia.vocabulary.Term;
import org.niangjia.vocabulary.Vocabulary;

/** What she typed about a unit. */
record UnitForm(Map<UnitAsk, String> values) {
    static final UnitForm EMPTY = new UnitForm(Map.of());
    static final String YES = "yes";
    static final String NO = "no";

    UnitForm {
        values = Map.copyOf(values);
    }

    static UnitForm typed(UnitAct act, HttpServletRequest request) {
        var values = new EnumMap<UnitAsk, String>(UnitAsk.class);
        act.asks().forEach(ask -> values.put(ask, ask.plain(Sent.text(request, ask.field()))));
        // Full-width digits are digits.
        values.computeIfPresent(
                UnitAsk.WOMEN,
                (_, text) -> Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        return new UnitForm(values);
    }

    static UnitForm of(Described described) {
        var party = described.party();
        return new UnitForm(Map.of(
                UnitAsk.NAME,
                described.name(),
                UnitAsk.KIND,
                described.kind(),
                UnitAsk.OWNERSHIP,
                described.ownership() == null ? "" : described.ownership(),
                UnitAsk.PARTY,
                party == null ? "" : party ? YES : NO));
    }

    String text(UnitAsk ask) {
        return values.getOrDefault(ask, "");
    }

    /** By the ask the key of what is wrong. */
    Map<UnitAsk, String> problems(UnitAct act) {
        var problems = new EnumMap<UnitAsk, String>(UnitAsk.class);
        for (var ask : act.asks()) {
            var value = text(ask);
            if (value.isEmpty() ? !act.isOptional(ask) : !ask.isRight(value)) {
                problems.put(ask, "unit.ask." + ask.field() + ".wrong");
            }
        }
        return problems;
    }

    /**
     * A word that is not declared was chosen on no page of ours: nobody said it.
     *
     * @param was what stands there; a word of it that is declared no more is offered nowhere, and stays. Null: nothing
     */
    Described described(Vocabulary words, @Nullable Described was) {
        var party = text(UnitAsk.PARTY);
        var old = was == null ? null : was.ownership();
        var kept = old == null || words.term("ownerships", old).isPresent() ? null : old;
        return new Described(
                text(UnitAsk.NAME),
                text(UnitAsk.KIND),
                words.term("ownerships", text(UnitAsk.OWNERSHIP)).map(Term::id).orElse(kept),
                party.equals(YES) ? Boolean.TRUE : party.equals(NO) ? Boolean.FALSE : null);
    }

    Optional<LocalDate> on() {
        return TypedDay.of(text(UnitAsk.ON));
    }

    /**
     * Null: nobody counted.
     *
     * @param today as of which day it is if she names none
     */
    @Nullable
    Counted counted(LocalDate today) {
        var women = UnitAsk.women(text(UnitAsk.WOMEN));
        return women == null ? null : new Counted(on().orElse(today), women);
    }

    /** A kind, and of one that is kept here which. Empty: that was offered on no page of ours. */
    Optional<Joined> joined(Vocabulary words) {
        var carrier = text(UnitAsk.CARRIER).split(":", 2);
        try {
            var organization = carrier.length == 1 ? null : new OrganizationId(UUID.fromString(carrier[1]));
            var mode = words.term("founding_modes", text(UnitAsk.MODE))
                    .map(Term::id)
                    .orElse(null);
            return on().map(day -> new Joined(carrier[0], organization, mode, day, text(UnitAsk.DOCUMENT)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
