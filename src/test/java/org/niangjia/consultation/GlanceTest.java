package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.consultation.model.Rank;

class GlanceTest {
    static Stream<Glance> glances() {
        return Stream.of("2026-11-26T08:01:00Z", "2099-12-31T23:59:00Z")
                .map(Instant::parse)
                .flatMap(at -> Stream.concat(
                        Stream.of(new Glance(at, true, null), new Glance(at, false, null)),
                        Stream.of(Rank.values()).map(rank -> new Glance(at, true, rank))));
    }

    @ParameterizedTest
    @MethodSource("glances")
    void nothingOfItIsLost(Glance glance) {
        assertThat(Glance.unpacked(glance.packed())).isEqualTo(glance);
    }

    @Test
    void whatIsNeverPassedUpStaysSo() {
        assertThat(Glance.unpacked(Glance.NEVER.packed())).isEqualTo(Glance.NEVER);
    }

    @Test
    void neverBeforeItsTime() {
        var glance = new Glance(Instant.parse("2026-11-26T08:00:01Z"), false, null);
        assertThat(Glance.unpacked(glance.packed()).climbs()).isEqualTo("2026-11-26T08:01:00Z");
    }
}
