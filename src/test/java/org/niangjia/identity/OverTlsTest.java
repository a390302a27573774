package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where the door, or the proxy before it, speaks TLS. */
@IdentityTest
@TestPropertySource(properties = "niangjia.tls=true")
class OverTlsTest {
    @Autowired
    MockMvcTester mvc;

    @Test
    void aBrowserIsToldToStayThere() {
        assertThat(mvc.get().uri("/"))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }
}
