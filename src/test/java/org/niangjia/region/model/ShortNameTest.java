package org.niangjia.region.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNameTest {
    @ParameterizedTest
    @CsvSource({
        "富民社区居民委员会,富民社区",
        "富民社区居委会,富民社区",
        "富民居委会,富民社区",
        "新民居民委员会,新民社区",
        "东风村民委员会,东风村",
        "东风村委会,东风村",
        "刘尚庄村村民委员会,刘尚庄村",
        "尹家庄村委会,尹家庄村",
        "胡家村委会,胡家村",
        "新民村委会,新民村",
        "曙光社区村民委员会,曙光社区",
        "新华居委会,新华社区",
        "映山红路居委会,映山红路社区",
        "莘松三村居委会,莘松三村",
        "滨河小区居民委员会,滨河小区",
        "巴音宝力格嘎查委员会,巴音宝力格嘎查",
        "第一嘎查村民委员会,第一嘎查",
        "哈达嘎查委会,哈达嘎查",
        "新合嘎查人民委员会,新合嘎查",
        "巴音牧委会,巴音村",
        "峨堡村牧民委员会,峨堡村",
        "红旗渔委会,红旗村",
        "师大家委会,师大社区",
        "万达社区委员会,万达社区",
        "亚星社区居民管理委员会,亚星社区",
        "万山社区居委会会,万山社区",
        "滨河社区居民委员,滨河社区",
        "磴口村委,磴口村",
        "工农社区居,工农社区",
        "城东社区居居委员会,城东社区",
        "庙港村委会（新）,庙港村",
        "新月村委会（新月工业小区）（省级）,新月村",
        "群合（新豆沟）村委会,群合村",
        "五三（1）社区居民委员会,五三（1）社区",
        "广场南路社区,广场南路社区",
        "第一管理区,第一管理区",
        "六连生活区,六连生活区",
        "老洪港虚拟社区,老洪港虚拟社区",
        "四连队,四连队",
        "居委会,居委会"
    })
    void villageIsSaidWithoutItsCommittee(String name, String said) {
        assertThat(ShortName.of(RegionLevel.VILLAGE, name, List.of())).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"库伦街道办事处,库伦街道", "柏泉办事处街道,柏泉街道", "乌兰哈达镇,乌兰哈达镇", "青溪办事处,青溪办事处", "望京街道,望京街道"})
    void townshipIsSaidWithoutItsOffice(String name, String said) {
        assertThat(ShortName.of(RegionLevel.TOWNSHIP, name, List.of())).isEqualTo(said);
    }

    @Test
    void namesOfThePlacesAboveAreNotSaidAgain() {
        List<String> above = List.of("内蒙古自治区", "鄂尔多斯市", "伊金霍洛旗", "阿勒腾席热镇");
        assertThat(ShortName.of(RegionLevel.VILLAGE, "内蒙古自治区鄂尔多斯市伊金霍洛旗阿勒腾席热镇西苑社区居民委员会", above))
                .isEqualTo("西苑社区");
    }

    @Test
    void nameThatWouldSayTooLittleKeepsThePlaceAbove() {
        List<String> above = List.of("北京市", "市辖区", "延庆区", "延庆镇");
        assertThat(ShortName.of(RegionLevel.VILLAGE, "延庆镇社区居委会", above)).isEqualTo("延庆镇社区");
        assertThat(ShortName.of(RegionLevel.TOWNSHIP, "高阳县经济开发区", List.of("河北省", "保定市", "高阳县")))
                .isEqualTo("高阳县经济开发区");
    }

    @ParameterizedTest
    @CsvSource({
        "富民社区居民委员会,富民社区",
        "富民社区居,富民社区",
        "富民社区居民委,富民社区",
        "富民居委会,富民社区",
        "东风村村民委员会,东风村",
        "东风村民委员会,东风村",
        "兴安街道办,兴安街道",
        "兴安街道办事处,兴安街道",
        "新民,新民",
        "fumin,fumin"
    })
    void whatIsTypedLosesTheSameEndings(String typed, String said) {
        assertThat(ShortName.typed(typed)).isEqualTo(said);
    }

    @Test
    void endingAloneSaysNothing() {
        assertThat(ShortName.typed("居委会")).isEmpty();
        assertThat(ShortName.typed("村民委员会")).isEmpty();
    }
}
