@NullMarked
package org.niangjia.region.web;

import org.jspecify.annotations.NullMarked;
