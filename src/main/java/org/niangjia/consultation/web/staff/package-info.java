@NullMarked
package org.niangjia.consultation.web.staff;

import org.jspecify.annotations.NullMarked;
