package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.Ids;
import org.niangjia.support.Fork;

class ErrorNumbersTest {
    private final ErrorNumbers numbers = new ErrorNumbers(new Ids(new SecureRandom(), InstantSource.system()));

    /** Docs/operating/settings.md: a number, under which its trace stands. */
    @Test
    void underTheNumberStandsTheTraceWithoutAnyText() throws IOException {
        var broken = new IllegalStateException("he-hit-me-again", new IllegalArgumentException("insert-her-name"));
        var number = numbers.keep(500, broken);
        var log = Files.readString(Fork.logs().resolve("niangjia.log"));
        assertThat(log.substring(log.indexOf(number)))
                .contains("java.lang.IllegalStateException")
                .contains("caused by java.lang.IllegalArgumentException")
                .contains("\tat org.niangjia.shared.web.ErrorNumbersTest.underTheNumber");
        assertThat(log).doesNotContain("he-hit-me-again", "insert-her-name");
    }
}
