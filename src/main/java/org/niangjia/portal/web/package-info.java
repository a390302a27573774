/** Pages of the public door. */
@NullMarked
package org.niangjia.portal.web;

import org.jspecify.annotations.NullMarked;
