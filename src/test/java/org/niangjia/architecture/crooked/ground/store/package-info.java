@NullMarked
package org.niangjia.architecture.crooked.ground.store;

import org.jspecify.annotations.NullMarked;
