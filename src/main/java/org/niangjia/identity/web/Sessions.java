package org.niangjia.identity.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.niangjia.identity.PasswordFile;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.web.AsksByItself;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.FlashMapManager;

/** Sessions of staff, in the database: every node of an installation knows them, and ending one is deleting a row. */
@Configuration
@EnableJdbcHttpSession(tableName = SessionStore.SCHEMA + "." + SessionStore.TABLE)
class Sessions {
    /** In the demonstration everybody may come in as everybody, so nobody can be asked for her own telephone. */
    @Bean
    SignInPolicy signInPolicy(
            @Value("${niangjia.demonstration:false}") boolean demonstration,
            @Value("${niangjia.settings.folder:settings}") String settings) {
        return SignInPolicy.standard(!demonstration, PasswordFile.with(Path.of(settings, "passwords.yaml")));
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionKeeping(SignInPolicy policy, SecureRandom chance) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(policy.idle());
            sessions.setSessionIdGenerator(() -> id(chance));
        };
    }

    /** A random UUID, the library's own choice, has 122 bits; ASVS 5.0 V7.2.3 asks for 128. The column takes 36 characters. */
    private static String id(SecureRandom chance) {
        var bytes = new byte[27];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Bean
    @Primary
    TouchedSessions touchedSessions(JdbcIndexedSessionRepository kept) {
        return new TouchedSessions(kept);
    }

    /** Before Spring Session, which notes the use. */
    @Bean
    FilterRegistrationBean<UnusedSessions> unusedSessions(List<AsksByItself> routes) {
        var filter = new FilterRegistrationBean<>(new UnusedSessions(routes));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Spring MVC would look into the session of every request, the public's too, for notes from before a redirect. */
    @Bean
    FlashMapManager flashMapManager() {
        return new NoFlashes();
    }

    /** Strict: a link from elsewhere comes without the session and meets the sign-in form, which starts none. */
    @Bean
    CookieSerializer sessionCookie(@Value("${niangjia.tls:false}") boolean tls) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name("niangjia", tls));
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(tls);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        return cookie;
    }

    /** Browsers take a cookie of this prefix from this host over TLS only (ASVS V3.3.1). */
    static String name(String name, boolean tls) {
        return tls ? "__Host-" + name : name;
    }
}
