/** What a machine can hold about the house: each test is one manner of docs and style, and says what to do instead. */
@NullMarked
package org.niangjia.architecture;

import org.jspecify.annotations.NullMarked;
