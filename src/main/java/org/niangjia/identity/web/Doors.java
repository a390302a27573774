package org.niangjia.identity.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.StandingStore;
import org.niangjia.shared.web.CurrentOfficer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Two doors: the staff's, with sessions and forged-request tokens, and everyone's, which remembers nobody. */
@Configuration
class Doors {
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    /** Only the staff's door asks for them. */
    private static final String PASSKEYS = "publickey-credentials-get=";

    // The features that Chromium 100 knows by name: it complains on the console about others.
    private static final String NO_FEATURES = String.join(
            ", ",
            "accelerometer=()",
            "autoplay=()",
            "camera=()",
            "clipboard-read=()",
            "clipboard-write=()",
            "display-capture=()",
            "encrypted-media=()",
            "fullscreen=()",
            "geolocation=()",
            "gyroscope=()",
            "hid=()",
            "idle-detection=()",
            "magnetometer=()",
            "microphone=()",
            "midi=()",
            "payment=()",
            "picture-in-picture=()",
            PASSKEYS + "()",
            "screen-wake-lock=()",
            "serial=()",
            "sync-xhr=()",
            "usb=()",
            "xr-spatial-tracking=()");

    private final boolean tls;

    private final int desk;

    Doors(@Value("${niangjia.tls:false}") boolean tls, @Value("${niangjia.desk.port:0}") int desk) {
        this.tls = tls;
        this.desk = desk;
    }

    @Bean
    CurrentOfficer currentOfficer() {
        return OfficerFilter::officer;
    }

    /** In a cookie, not in the session: the sign-in form then starts no session, and does not expire with one. */
    @Bean
    CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(Sessions.name("niangjia-form", tls));
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/").secure(tls).httpOnly(true).sameSite("Strict"));
        return tokens;
    }

    /**
     * A head may hold any text: some browsers name a phone in Chinese, and she is not turned away for it. Nothing of it
     * is shown or logged, and what ends a line the server itself refuses.
     */
    @Bean
    HttpFirewall anyTextInHeads() {
        var wall = new StrictHttpFirewall();
        wall.setAllowedHeaderValues(_ -> true);
        return wall;
    }

    /** Whole requests are measured; a timer around each of a dozen filters would cost more than the filters. */
    @Bean
    SecurityObservationSettings noFilterTimers() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain staff(
            HttpSecurity http,
            CookieCsrfTokenRepository formTokens,
            StaffRefusals refusals,
            StandingStore standings,
            SignInPolicy policy,
            InstantSource clock) {
        remembersNothing(http.securityMatcher("/desk", "/desk/**", "/sign-in", "/sign-in/**", "/sign-out"));
        return http.headers(headers -> headers(headers, NO_FEATURES.replace(PASSKEYS + "()", PASSKEYS + "(self)")))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .addFilterAfter(new OnlyAtTheDesk(desk), HeaderWriterFilter.class)
                .addFilterAfter(new WellFormed(), OnlyAtTheDesk.class)
                .addFilterBefore(new OfficerFilter(standings, policy, clock), AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(Lack.SET_UP, PasskeyController.PATH)
                        .hasAnyAuthority(OfficerFilter.WITH_ROLE, Lack.SECOND_FACTOR.authority())
                        .requestMatchers(Lack.NEW_PASSWORD)
                        .hasAnyAuthority(OfficerFilter.WITH_ROLE, Lack.FRESH_PASSWORD.authority())
                        .requestMatchers(Lack.ROLES, Lack.CHOICE)
                        .hasAnyAuthority(OfficerFilter.WITH_ROLE, Lack.ROLE.authority())
                        .requestMatchers("/desk", "/desk/**")
                        .hasAuthority(OfficerFilter.WITH_ROLE)
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Who may enter which route is the Doorkeeper's; nobody is ever sent to the staff's sign-in from here. */
    @Bean
    @Order(2)
    SecurityFilterChain everyone(HttpSecurity http) {
        remembersNothing(http);
        return http.headers(headers -> headers(headers, NO_FEATURES))
                .addFilterAfter(new WellFormed(), HeaderWriterFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }

    /** Spring Security itself keeps nothing: no saved request, no context in a session, no log-in pages of its own. */
    private static void remembersNothing(HttpSecurity http) {
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                // Its filter would look up the session of every public request that carries a staff cookie.
                .sessionManagement(AbstractHttpConfigurer::disable);
    }

    /** Spring adds nosniff, frame denial and no-store; static files keep the cache time that they came with. */
    private void headers(HeadersConfigurer<HttpSecurity> headers, String features) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(features))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        if (tls) {
            headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .includeSubDomains(true)
                    .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }
}
