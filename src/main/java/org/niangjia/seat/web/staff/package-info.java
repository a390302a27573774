@NullMarked
package org.niangjia.seat.web.staff;

import org.jspecify.annotations.NullMarked;
