/**
 * Numbers of organisations: declared beside the records that they count, recomputed right after each change, rolled up
 * by what changed, and proved each night. Knows nothing of what is counted.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::store", "vault", "audit"})
@NullMarked
package org.niangjia.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
