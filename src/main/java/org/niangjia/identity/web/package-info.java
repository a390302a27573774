/** Pages with which staff come in. */
@NullMarked
package org.niangjia.identity.web;

import org.jspecify.annotations.NullMarked;
