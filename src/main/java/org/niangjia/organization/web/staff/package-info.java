@NullMarked
package org.niangjia.organization.web.staff;

import org.jspecify.annotations.NullMarked;
