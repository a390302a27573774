package org.niangjia.shared.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the database is and as whom to speak to it; set by the launcher, never by a file in the jar. */
@ConfigurationProperties("niangjia.database")
public record DatabaseProperties(String url, Credentials app, Credentials worker) {
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
