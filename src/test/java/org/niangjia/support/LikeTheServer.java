package org.niangjia.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** MockMvc builds its own servlet, which does not read this setting. */
@TestConfiguration(proxyBeanMethods = false)
class LikeTheServer {
    @Bean
    MockMvcBuilderCustomizer publishesEventsAsTheServerDoes(Environment environment) {
        var publishes = environment.getProperty("spring.mvc.publish-request-handled-events", Boolean.class, true);
        return builder -> builder.addDispatcherServletCustomizer(servlet -> servlet.setPublishEvents(publishes));
    }
}
