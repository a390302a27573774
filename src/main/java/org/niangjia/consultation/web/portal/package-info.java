@NullMarked
package org.niangjia.consultation.web.portal;

import org.jspecify.annotations.NullMarked;
