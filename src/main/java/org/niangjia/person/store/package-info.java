@NullMarked
package org.niangjia.person.store;

import org.jspecify.annotations.NullMarked;
