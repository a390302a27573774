package org.niangjia.support;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What the server does and MockMvc does not. */
@TestConfiguration(proxyBeanMethods = false)
class LikeTheServer {
    /** MockMvc builds its own servlet, which does not read this setting. */
    @Bean
    MockMvcBuilderCustomizer publishesEventsAsTheServerDoes(Environment environment) {
        var publishes = environment.getProperty("spring.mvc.publish-request-handled-events", Boolean.class, true);
        return builder -> builder.addDispatcherServletCustomizer(servlet -> servlet.setPublishEvents(publishes));
    }

    /** What nobody caught is an answer of 500 and a line in the log; MockMvc would throw it at the test. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MockMvcBuilderCustomizer answersWhatNobodyCaught() {
        Filter last = (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException e) {
                LoggerFactory.getLogger(LikeTheServer.class).error("nobody caught", e);
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        };
        return builder -> builder.addFilters(last);
    }
}
