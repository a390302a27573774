/** The open door of the women's federations. */
@NullMarked
package org.niangjia;

import org.jspecify.annotations.NullMarked;
