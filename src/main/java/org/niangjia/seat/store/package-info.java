@NullMarked
package org.niangjia.seat.store;

import org.jspecify.annotations.NullMarked;
