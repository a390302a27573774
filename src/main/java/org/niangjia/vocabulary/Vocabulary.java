package org.niangjia.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is declared beside the lines.
 *
 * @param lists simple choices by the list's name: appointments, employments, unit_kinds, …
 */
public record Vocabulary(
        List<Kind> kinds,
        List<Body> bodies,
        List<Position> positions,
        List<Classification> classifications,
        List<Procedure> procedures,
        Map<String, List<Term>> lists) {
    public Vocabulary {
        kinds = List.copyOf(kinds);
        bodies = List.copyOf(bodies);
        positions = List.copyOf(positions);
        classifications = List.copyOf(classifications);
        procedures = List.copyOf(procedures);
    }

    /** What somebody can be at an organisation of this kind, in the declared order. */
    public List<Position> positions(String kind) {
        return positions.stream()
                .filter(position -> !position.outside())
                .filter(position -> position.of().isEmpty()
                        ? isOrganOf(position.body(), kind)
                        : position.of().contains(kind))
                .toList();
    }

    private boolean isOrganOf(@Nullable String body, String kind) {
        return bodies.stream()
                .anyMatch(each -> each.term().id().equals(body) && each.of().contains(kind));
    }

    /** Those by which somebody comes to this position at an organisation of this kind. */
    public List<Procedure> procedures(String kind, Position position) {
        return procedures.stream().filter(each -> each.isFor(kind, position)).toList();
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(kind -> kind.term().id().equals(id)).findFirst();
    }

    public Optional<Position> position(String id) {
        return positions.stream()
                .filter(position -> position.term().id().equals(id))
                .findFirst();
    }

    /** Of one of the lists; empty: that word is not declared there. */
    public Optional<Term> term(String list, String id) {
        return lists.getOrDefault(list, List.of()).stream()
                .filter(term -> term.id().equals(id))
                .findFirst();
    }

    /** What a unit can be: a kind of unit, or one of the smallest places. */
    public Optional<Term> unitKind(String id) {
        return term("unit_kinds", id).or(() -> term("smallest_places", id));
    }

    /** How the documents part those who have seats in a place. */
    public List<Classification> ofSeats(String regionCode) {
        return classifications.stream()
                .filter(each -> each.of() == Classification.Of.SEAT)
                .filter(each -> each.region() == null || regionCode.startsWith(each.region()))
                .toList();
    }
}
