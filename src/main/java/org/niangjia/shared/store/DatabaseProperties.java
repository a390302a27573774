package org.niangjia.shared.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the database is and as whom to speak to it; set by the launcher, never by a file in the jar. */
@ConfigurationProperties("niangjia.database")
public record DatabaseProperties(Login app, Login worker) {
    /** @param url with the role's own limits in it: how long to wait for a server that is silent */
    public record Login(String url, String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
