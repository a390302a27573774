/** Closed-loop load from this machine to itself, the same for floor and product, and what a process used for it. */
@NullMarked
package org.niangjia.bench.load;

import org.jspecify.annotations.NullMarked;
