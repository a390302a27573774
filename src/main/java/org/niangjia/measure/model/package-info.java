/** Measures as declared, and amounts; plain Java. */
@NullMarked
package org.niangjia.measure.model;

import org.jspecify.annotations.NullMarked;
