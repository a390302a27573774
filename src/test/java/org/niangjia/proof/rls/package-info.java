/** Row-level security on every table that has it, found by the catalogue (safety.md 17). */
@NullMarked
package org.niangjia.proof.rls;

import org.jspecify.annotations.NullMarked;
