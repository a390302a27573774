/** The long proofs behind {@code ./niangjia prove}: hours at most, on the packaged program, their reports checked in. */
@NullMarked
package org.niangjia.proof;

import org.jspecify.annotations.NullMarked;
