package org.niangjia.organization.declared;

import java.util.List;
import java.util.Map;

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
        Map<String, List<Term>> lists) {
    public Vocabulary {
        kinds = List.copyOf(kinds);
        bodies = List.copyOf(bodies);
        positions = List.copyOf(positions);
        classifications = List.copyOf(classifications);
    }
}
