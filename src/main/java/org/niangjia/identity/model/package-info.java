@NullMarked
package org.niangjia.identity.model;

import org.jspecify.annotations.NullMarked;
