@NullMarked
package org.niangjia.organization.store;

import org.jspecify.annotations.NullMarked;
