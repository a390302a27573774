/** What organisations, seats and units can be: organization/*.yaml, checked when the program starts. */
@NullMarked
package org.niangjia.organization.declared;

import org.jspecify.annotations.NullMarked;
