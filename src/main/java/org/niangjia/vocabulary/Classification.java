package org.niangjia.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a document parts people. Never joined with another; of anybody it may be unknown.
 *
 * @param region where it is used, with all below; null: everywhere
 */
public record Classification(Term term, Of of, @Nullable String region, List<Term> values) {
    /** Whose attribute it is. */
    public enum Of {
        SEAT,
        PERSON
    }

    public Classification {
        values = List.copyOf(values);
    }
}
