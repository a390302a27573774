/** The world of all tests: one real server, one little county. */
@NullMarked
package org.niangjia.support;

import org.jspecify.annotations.NullMarked;
