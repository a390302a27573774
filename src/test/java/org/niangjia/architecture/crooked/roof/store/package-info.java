@NamedInterface("store")
@NullMarked
package org.niangjia.architecture.crooked.roof.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
