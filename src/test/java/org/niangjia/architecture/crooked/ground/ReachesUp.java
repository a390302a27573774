package org.niangjia.architecture.crooked.ground;

import org.niangjia.architecture.crooked.roof.TakesFromBelow;

public final class ReachesUp {
    TakesFromBelow above() {
        return new TakesFromBelow();
    }
}
