@NullMarked
package org.niangjia.consultation.store;

import org.jspecify.annotations.NullMarked;
