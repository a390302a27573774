@NullMarked
package org.niangjia.architecture.crooked.ground.model;

import org.jspecify.annotations.NullMarked;
