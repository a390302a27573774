package org.niangjia.identity.web;

import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.SessionStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.FlashMapManager;

/** Sessions of staff, in the database: every node of an installation knows them, and ending one is deleting a row. */
@Configuration
@EnableJdbcHttpSession(tableName = SessionStore.SCHEMA + "." + SessionStore.TABLE)
class Sessions {
    @Bean
    SignInPolicy signInPolicy() {
        return SignInPolicy.standard();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleLimit(SignInPolicy policy) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(policy.idle());
    }

    @Bean
    @Primary
    TouchedSessions touchedSessions(JdbcIndexedSessionRepository kept) {
        return new TouchedSessions(kept);
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
