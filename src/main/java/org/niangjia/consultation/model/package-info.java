@NullMarked
package org.niangjia.consultation.model;

import org.jspecify.annotations.NullMarked;
