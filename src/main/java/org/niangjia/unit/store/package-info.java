@NullMarked
package org.niangjia.unit.store;

import org.jspecify.annotations.NullMarked;
