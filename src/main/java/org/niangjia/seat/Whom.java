package org.niangjia.seat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.NewPerson;
import org.niangjia.person.PersonId;

/**
 * Who takes a seat.
 *
 * @param known she is this one of those who were offered; null: none of them
 * @param offered who may have been the same
 */
public record Whom(NewPerson said, @Nullable PersonId known, Set<PersonId> offered) {
    public Whom {
        offered = Set.copyOf(offered);
    }

    /** Nobody was like her. */
    public static Whom unknown(NewPerson said) {
        return new Whom(said, null, Set.of());
    }
}
