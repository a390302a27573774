package org.niangjia.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The world that all tests stand in. */
@ApplicationTest
class WorldTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void theDoorIsOpenAndTheTownshipIsAtHerDesk() {
        assertThat(new Browser(mvc).get("/")).hasStatusOk();
        assertThat(new Browser(mvc).get("/federations/152201003001")).hasStatusOk();
        assertThat(Browser.signedIn(mvc, "township", "menkaizhe-2026").get("/desk"))
                .hasStatusOk();
    }
}
