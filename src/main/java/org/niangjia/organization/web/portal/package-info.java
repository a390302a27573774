@NullMarked
package org.niangjia.organization.web.portal;

import org.jspecify.annotations.NullMarked;
