package org.niangjia.proof.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Staff;
import org.niangjia.support.TestClock;
import org.niangjia.support.World;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The application behind a port of its own, as it is delivered but for the clock, which stands still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1"})
@AutoConfigureMockMvc
@Import({TestClock.Clocks.class, Neighbourhood.class, Staff.class, Rows.class, InputProof.class})
@ContextConfiguration(initializers = World.class)
@interface InputTest {}
