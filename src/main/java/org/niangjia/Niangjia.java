package org.niangjia;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.niangjia.shared.Ids;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. The clock and the source of chance enter here and nowhere else. */
@SpringBootApplication
public class Niangjia {
    public static void main(String[] args) {
        SpringApplication.run(Niangjia.class, args);
    }

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom chance() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(SecureRandom chance, InstantSource clock) {
        return new Ids(chance, clock);
    }

    @Bean
    WorkingCalendar calendar() {
        return WorkingCalendar.shipped();
    }
}
