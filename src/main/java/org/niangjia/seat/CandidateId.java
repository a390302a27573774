package org.niangjia.seat;

import java.util.UUID;

/** One proposal of one person for one post. */
public record CandidateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
