/** What is measured: one class for each piece of work, each giving lines of the table. */
@NullMarked
package org.niangjia.bench.work;

import org.jspecify.annotations.NullMarked;
