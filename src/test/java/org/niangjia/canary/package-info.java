/** Words planted in every sensitive field, and the search for them wherever they must not be. */
@NullMarked
package org.niangjia.canary;

import org.jspecify.annotations.NullMarked;
