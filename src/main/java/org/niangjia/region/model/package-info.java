/** Administrative divisions as values, and the vendored list of the whole country. Plain Java. */
@NullMarked
package org.niangjia.region.model;

import org.jspecify.annotations.NullMarked;
