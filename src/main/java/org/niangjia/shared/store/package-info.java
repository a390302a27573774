/** What every module's store needs: a transaction in which the rows know who is looking. */
@NamedInterface("store")
@NullMarked
package org.niangjia.shared.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
