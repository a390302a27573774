/** The room that speaks SQL: which tables there are, COPY out of them and into them. */
@NullMarked
package org.niangjia.backup.store;

import org.jspecify.annotations.NullMarked;
