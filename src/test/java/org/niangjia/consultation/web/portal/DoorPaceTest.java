package org.niangjia.consultation.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.web.Pace;
import org.niangjia.support.ApplicationTest;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The limiter failing: asking for help fails open, look-up fails closed (safety 4). */
@ApplicationTest
class DoorPaceTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void whileItFailsSheMayAskAndNobodyMayLookUp() {
        var browser = new Browser(mvc);
        browser.get("/help");
        var story = Browser.body(browser.post("/help/story", "topic", "law", "region", "152201003"));
        var asked = browser.post(
                "/help/requests", "token", token(story), "topic", "law", "region", "152201003", "words", "离婚了孩子归谁");
        assertThat(asked).hasStatusOk();
        var code = Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}").matcher(Browser.body(asked));
        assertThat(code.find()).isTrue();
        browser.get("/follow");
        assertThat(browser.post("/follow", "code", code.group())).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Whoever waits to ask or to look up leaves most of the door to the others. */
    @Test
    void waitingTakesAtMostHalfOfTheConnections(@Value("${server.tomcat.max-connections}") int connections) {
        assertThat(2 * Pace.WAITING).isLessThanOrEqualTo(connections / 2);
    }

    private static String token(String page) {
        var token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Broken implements TimeMeter {
        @Bean
        @Primary
        DoorPace brokenPace() {
            return new DoorPace(pace(), pace());
        }

        private Pace pace() {
            return new Pace(1, Duration.ofSeconds(1), this, BlockingStrategy.PARKING);
        }

        @Bean
        MockMvcBuilderCustomizer fromElsewhere() {
            return builder ->
                    builder.defaultRequest(MockMvcRequestBuilders.get("/").remoteAddress("203.0.113.7"));
        }

        @Override
        public long currentTimeNanos() {
            throw new IllegalStateException("no time");
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
