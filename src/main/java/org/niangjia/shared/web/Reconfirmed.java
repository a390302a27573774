package org.niangjia.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this route does a passer-by at an open desk must not be able to do: whoever has not just shown who she is shows it
 * once more, and goes on where she was (ASVS V7.5.1, V7.5.3).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reconfirmed {}
