/** Which rows count: one expression, as SQL and in memory. */
@NullMarked
package org.niangjia.measure.where;

import org.jspecify.annotations.NullMarked;
