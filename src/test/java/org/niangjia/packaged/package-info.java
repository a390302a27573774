/** The program as it is handed out. */
@NullMarked
package org.niangjia.packaged;

import org.jspecify.annotations.NullMarked;
