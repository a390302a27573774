package org.niangjia.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WayBackTest {
    private static final String REQUEST = "/desk/requests/00000000-0000-4000-8000-000000000001";

    @Test
    void aFormLeadsBackToThePageThatItStoodOn() {
        assertThat(WayBack.from(REQUEST + "/answers")).contains(REQUEST);
        assertThat(WayBack.from("/desk/wordings")).contains("/desk/wordings");
        assertThat(WayBack.from("/desk/wordings/00000000-0000-4000-8000-000000000001/retirement"))
                .contains("/desk/wordings");
        assertThat(WayBack.from("/desk/role")).isEmpty();
        assertThat(WayBack.from("/desk/accountsX")).isEmpty();
    }

    @Test
    void nowhereElseIsGoneTo() {
        assertThat(WayBack.typed(REQUEST)).contains(REQUEST);
        for (var typed : new String[] {
            "",
            "https://example.org" + REQUEST,
            "//example.org" + REQUEST,
            REQUEST + "/../../..",
            REQUEST + "?x",
            REQUEST + "\n"
        }) {
            assertThat(WayBack.typed(typed)).as(typed).isEmpty();
        }
    }
}
