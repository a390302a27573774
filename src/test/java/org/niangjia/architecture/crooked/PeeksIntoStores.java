package org.niangjia.architecture.crooked;

import org.niangjia.architecture.crooked.ground.store.Bucket;

/** Stands above the modules, as the verbs do, and uses a table past its module's root. */
final class PeeksIntoStores {
    Bucket bucket() {
        return new Bucket();
    }
}
