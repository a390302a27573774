package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** In real use, with a place of its own for the desk: what stands before every route of the staff's. */
@CountryTest
@ContextConfiguration(initializers = {World.class, DoorsReachTest.RealUse.class})
class DoorsReachTest {
    /** At which these tests knock unless they say otherwise. */
    private static final int DESK = 80;

    private static final int PUBLIC_DOOR = 8080;
    private static final List<String> PATHS = List.of("/desk", "/desk/me", "/desk/figures", "/desk/audit");

    static final class RealUse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("niangjia.demonstration=false", "niangjia.desk.port=" + DESK)
                    .applyTo(context);
        }
    }

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    MockMvcTester mvc;

    @Test
    void nobodyGetsAnywhereByAPasswordAlone() {
        var unexpected = new ArrayList<String>();
        for (var role : Role.values()) {
            var browser = staff.signedIn(neighbourhood.onDuty(Place.OWN.organization(), role));
            for (var path : PATHS) {
                var answer = browser.get(path).getResponse();
                var isLed = answer.getStatus() == 303 && "/desk/me/second-factor".equals(answer.getHeader("Location"));
                if (!isLed) {
                    unexpected.add("GET %s, %s by a password alone: %d".formatted(path, role, answer.getStatus()));
                }
            }
        }
        assertThat(unexpected).isEmpty();
    }

    @Test
    void nothingOfTheStaffsIsAtThePublicDoor() {
        var unexpected = new ArrayList<String>();
        for (var path : List.of("/sign-in", "/desk", "/desk/me", "/desk/nowhere")) {
            var answer = mvc.get()
                    .uri(path)
                    .with(request -> {
                        request.setLocalPort(PUBLIC_DOOR);
                        return request;
                    })
                    .exchange();
            if (answer.getResponse().getStatus() != 404) {
                unexpected.add("GET %s, at the public door: %d, not 404"
                        .formatted(path, answer.getResponse().getStatus()));
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(mvc.get().uri("/sign-in")).as("at the desk's").hasStatus(200);
    }
}
