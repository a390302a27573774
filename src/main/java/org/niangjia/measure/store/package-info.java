/** Marks, figures and what is due, and the one scan of a source. */
@NullMarked
package org.niangjia.measure.store;

import org.jspecify.annotations.NullMarked;
