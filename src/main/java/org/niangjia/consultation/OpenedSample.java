package org.niangjia.consultation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of decrypting everything of some requests.
 *
 * @param opened how many of them opened
 * @param damaged those that did not
 */
public record OpenedSample(int opened, List<RequestId> damaged) {
    public OpenedSample {
        damaged = List.copyOf(damaged);
    }

    public boolean isFine() {
        return damaged.isEmpty();
    }

    /** The ids of the damaged ones, as a sentence names them. */
    public String names() {
        return damaged.stream().map(RequestId::toString).collect(Collectors.joining(", "));
    }
}
