/** The organisation tree as plain Java. */
@NullMarked
package org.niangjia.organization.model;

import org.jspecify.annotations.NullMarked;
