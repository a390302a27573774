package org.niangjia.identity.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Behind the doorkeeper: nobody is asked for her password at a page that she may not open anyway. */
@Configuration
class Interceptors implements WebMvcConfigurer {
    private static final int BEHIND_THE_DOORKEEPER = 10;

    private final Reconfirmation reconfirmation;

    Interceptors(Reconfirmation reconfirmation) {
        this.reconfirmation = reconfirmation;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(reconfirmation).order(BEHIND_THE_DOORKEEPER);
    }
}
