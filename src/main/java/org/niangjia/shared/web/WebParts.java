package org.niangjia.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.ViewResolver;

@Configuration
class WebParts {
    /** By this name it takes the place of the one that asks every resolver what the browser would like best. */
    @Bean
    ViewResolver viewResolver() {
        return new JteViews(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    /** One message file a module; Chinese is the source, so no fall-back to the host's language. */
    @Bean
    MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> "classpath:messages/" + name.replace(".properties", ""))
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setCacheSeconds(-1);
        // An apostrophe is written the same way with and without arguments.
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    Moments sayings(InstantSource clock) {
        return new Moments(clock);
    }

    @Bean
    ReadyPages readyPages(List<SameForEveryone> same, InstantSource clock) {
        return new ReadyPages(same, clock);
    }

    /** Behind the measurement of whole requests, before everything that makes a page. */
    @Bean
    FilterRegistrationBean<ReadyPages> readyPagesFirst(ReadyPages pages) {
        var filter = new FilterRegistrationBean<>(pages);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    Frames frames(MessageSource messages, @Value("${niangjia.demonstration:false}") boolean demonstration) {
        return new Frames(messages, Assets.PLAIN, demonstration);
    }
}
