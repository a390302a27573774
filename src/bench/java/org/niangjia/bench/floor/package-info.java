/** The bare machine: programs that do only what cannot be left out. Their SQL is in {@code bench/floor}. */
@NullMarked
package org.niangjia.bench.floor;

import org.jspecify.annotations.NullMarked;
