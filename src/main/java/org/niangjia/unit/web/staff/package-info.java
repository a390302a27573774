@NullMarked
package org.niangjia.unit.web.staff;

import org.jspecify.annotations.NullMarked;
