/** A little street in which every manner is broken once: the rules are held against it and have to find it. */
@NullMarked
package org.niangjia.architecture.crooked;

import org.jspecify.annotations.NullMarked;
