package org.niangjia.region.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({"15,PROVINCE", "1522,CITY", "152201,COUNTY", "152201003,TOWNSHIP", "152201003001,VILLAGE"})
    void lengthTellsTheLevel(String code, RegionLevel level) {
        assertThat(new RegionCode(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "152",
                "15220",
                "1522010",
                "1522010030",
                "15220100300",
                "05",
                "1x",
                "１５",
                "1522010030011"
            })
    void anythingElseIsNoCode(String text) {
        assertThat(RegionCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ancestorsArePrefixesFromTheProvinceDown() {
        RegionCode village = new RegionCode("152201003001");
        assertThat(village.ancestors()).map(RegionCode::value).containsExactly("15", "1522", "152201", "152201003");
        assertThat(village.parent()).contains(new RegionCode("152201003"));
        assertThat(village.at(RegionLevel.COUNTY).value()).isEqualTo("152201");
        assertThat(new RegionCode("15").parent()).isEmpty();
        assertThat(new RegionCode("15").ancestors()).isEmpty();
    }

    @Test
    void belowIsStrict() {
        RegionCode county = new RegionCode("152201");
        assertThat(new RegionCode("152201003001").isBelow(county)).isTrue();
        assertThat(county.isBelow(county)).isFalse();
        assertThat(new RegionCode("152202001").isBelow(county)).isFalse();
    }
}
