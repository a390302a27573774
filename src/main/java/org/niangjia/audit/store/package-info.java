@NullMarked
package org.niangjia.audit.store;

import org.jspecify.annotations.NullMarked;
