package org.niangjia.consultation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.niangjia.identity.Staff;
import org.niangjia.support.ApplicationTest;
import org.springframework.context.annotation.Import;

/** The application at real places, with {@link Neighbourhood} for women who ask and officers who answer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@Import({Neighbourhood.class, Staff.class, Rows.class, Lookout.class})
public @interface CountryTest {}
