/** What people do here from beginning to end, in a real browser on the real application. */
@NullMarked
package org.niangjia.journey;

import org.jspecify.annotations.NullMarked;
