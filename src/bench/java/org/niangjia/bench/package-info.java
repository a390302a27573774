/** {@code ./niangjia bench}: the packaged program and the bare machine under it, measured in one run. */
@NullMarked
package org.niangjia.bench;

import org.jspecify.annotations.NullMarked;
