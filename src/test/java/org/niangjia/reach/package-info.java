/** Who may do what, and where: each role at each place against every route, and each viewer against the rows. */
@NullMarked
package org.niangjia.reach;

import org.jspecify.annotations.NullMarked;
