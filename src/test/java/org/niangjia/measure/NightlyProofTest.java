package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.ApplicationTest;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class NightlyProofTest {
    private static final OrganizationId NATION = OrganizationId.seeded("women", "");

    @Autowired
    NightlyProof proof;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Value("${niangjia.database.url}")
    String url;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        loggers().forEach(logger -> logger.addAppender(log));
    }

    @AfterEach
    void now() {
        loggers().forEach(logger -> logger.detachAppender(log));
        clock.reset();
    }

    @Test
    void theNightSaysWhatItFound() throws SQLException {
        // Days on which no other test has been: once a night it is.
        clock.advance(Duration.ofDays(400));
        proof.prove();
        assertThat(said()).singleElement().asString().contains("no difference");
        assertThat(differences()).isZero();

        run("insert into measure.figure values ('" + NATION + "', 'requests_open', '', 0, 0, 0, 7, 7, 0)"
                + " on conflict (organization_id, measure, period) do update set certain = measure.figure.certain + 7");
        clock.advance(Duration.ofDays(1));
        proof.prove();
        proof.prove();
        assertThat(said()).hasSize(2).last().asString().contains("1 differences, now put right");
        assertThat(differences()).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        proof.prove();
        assertThat(differences()).isZero();
        var record =
                Browser.body(Browser.signedIn(mvc, "audit", "menkaizhe-2026").get("/desk/audit"));
        assertThat(record).contains("夜里把数字重新数了一遍 · 一个也没有差", "夜里把数字重新数了一遍 · 有差的，已经改正", "程序自己");
    }

    @Test
    void aDeclarationThatDoesNotFitStopsTheStart() {
        assertThatThrownBy(() -> new MeasureParts().measures(view -> {
                    throw new IllegalArgumentException("no view " + view);
                }))
                .hasMessage("measures/consultation.yaml line 3: no view consultation.measure_request");
    }

    private static Stream<Logger> loggers() {
        return Stream.of(NightlyProof.class, Folding.class).map(type -> (Logger) LoggerFactory.getLogger(type));
    }

    private double differences() {
        return metrics.get("niangjia.measure.differences").gauge().value();
    }

    private List<String> said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "test");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
