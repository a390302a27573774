@NullMarked
package org.niangjia.audit.web;

import org.jspecify.annotations.NullMarked;
