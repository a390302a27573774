package org.niangjia.architecture.crooked.roof;

import org.niangjia.architecture.crooked.ground.store.Bucket;

public final class TakesFromBelow {
    Bucket bucket() {
        return new Bucket();
    }
}
