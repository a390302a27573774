/**
 * Who the people are that have seats, and nothing of what they are there: few fields, each for a purpose. Women who ask for
 * help are never here.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::store", "vault", "audit"})
@NullMarked
package org.niangjia.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
