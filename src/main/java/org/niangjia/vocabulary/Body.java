package org.niangjia.vocabulary;

import java.util.List;

/** An organ in which people have seats, of organisations of these kinds. */
public record Body(Term term, List<String> of) {
    public Body {
        of = List.copyOf(of);
    }
}
