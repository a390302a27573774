@NullMarked
package org.niangjia.identity.store;

import org.jspecify.annotations.NullMarked;
