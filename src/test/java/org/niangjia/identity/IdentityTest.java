package org.niangjia.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.niangjia.support.ApplicationTest;
import org.springframework.context.annotation.Import;

/** The application with {@link LittleTree} for a country and {@link Staff} to sign in as. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@Import({LittleTree.Trees.class, Staff.class})
public @interface IdentityTest {}
