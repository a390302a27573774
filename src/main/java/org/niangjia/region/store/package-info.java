@NullMarked
package org.niangjia.region.store;

import org.jspecify.annotations.NullMarked;
