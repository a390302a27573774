package org.niangjia.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody comes to a seat that is not given by election.
 *
 * @param of at which kinds
 * @param bodies for the positions of which organs
 * @param appointments how she holds it; empty: however
 * @param before the checks that she has to pass before she takes it
 * @param decides which authority approves; null: nobody is named
 * @param months for how long in principle; null: as it is agreed
 * @param assessed her time ends with an assessment
 */
public record Procedure(
        Term term,
        List<String> of,
        List<String> bodies,
        List<String> appointments,
        List<String> before,
        @Nullable String decides,
        @Nullable Integer months,
        boolean assessed) {
    public Procedure {
        of = List.copyOf(of);
        bodies = List.copyOf(bodies);
        appointments = List.copyOf(appointments);
        before = List.copyOf(before);
    }

    boolean isFor(String kind, Position position) {
        return of.contains(kind) && position.body() != null && bodies.contains(position.body());
    }

    public boolean isFor(@Nullable String appointment) {
        return appointments.isEmpty() || appointment != null && appointments.contains(appointment);
    }
}
