/** Hostile input on every route and field that is declared, over a real socket (safety.md, figures: hostile input). */
@NullMarked
package org.niangjia.proof.input;

import org.jspecify.annotations.NullMarked;
