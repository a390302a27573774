/**
 * Finds a place as she types it: Chinese, pinyin with every reading, initials, any part of the path. An index on disk,
 * derived from the list of divisions and thrown away when that list or the format changes.
 */
@NullMarked
package org.niangjia.region.search;

import org.jspecify.annotations.NullMarked;
