@NullMarked
package org.niangjia.shared.web;

import org.jspecify.annotations.NullMarked;
