package org.niangjia.region.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountrySearchTest {
    private final PlaceIndex index = WholeCountry.index();

    @ParameterizedTest
    @CsvSource({
        "富民社区 乌兰浩特, 152201003001",
        "乌兰浩特 富民, 152201003001",
        "乌兰浩特　富民, 152201003001",
        "乌兰浩特市富民社区, 152201003001",
        "乌兰浩特富民, 152201003001",
        "内蒙古兴安盟乌兰浩特市富民社区, 152201003001",
        "内蒙古自治区兴安盟乌兰浩特市兴安街道富民社区居民委员会, 152201003001",
        "富民居委会 乌兰浩特, 152201003001",
        "富民社区居 乌兰浩特, 152201003001",
        "fumin wulanhaote, 152201003001",
        "FUMIN Wulanhaote, 152201003001",
        "ｆｕｍｉｎ　ｗｕｌａｎｈａｏｔｅ, 152201003001",
        "fumi wulanhaote, 152201003001",
        "fm wlht, 152201003001",
        "富民 wlht, 152201003001",
        "富民wlht, 152201003001",
        "fumin 乌兰浩特, 152201003001",
        "wulanhaotefumin, 152201003001",
        "乌兰浩特, 152201",
        "wlht, 152201",
        "内蒙古, 15",
        "兴安盟, 1522",
        "北京, 11",
        "北京市东城区, 110101",
        "北京朝阳, 110105",
        "重庆, 50",
        "chongqing, 50",
        "zhongqing 渝中, 500103",
        "chóngqìng, 50",
        "六安, 3415",
        "luan, 3415",
        "lu'an, 3415",
        "liuan, 3415",
        "yueqing, 330382",
        "leqing, 330382",
        "yuxian, 130726",
        "weixian 张家口, 130726",
        "lvliang, 1411",
        "luliang, 1411",
        "lüliang, 1411",
        "东莞, 4419",
        "东莞市 岗贝, 441900003001",
        "东莞市岗贝社区, 441900003001",
        "金门县, 350527",
        "嘉峪关, 6202",
        "济源, 419001",
        "xian 陕西, 6101",
        "八五〇农场, 230381500"
    })
    void firstResultIsThePlaceThatWasMeant(String typed, String code) {
        PlaceMatches found = index.search(typed, 20);
        assertThat(found.matches().stream()
                        .map(match -> match.code().value())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(code);
    }

    @Test
    void pathIsWholeAndWithoutPlaceholders() {
        assertThat(first("富民社区 乌兰浩特").path()).containsExactly("内蒙古自治区", "兴安盟", "乌兰浩特市", "兴安街道", "富民社区");
        assertThat(first("北京市东城区").path()).containsExactly("北京市", "东城区");
        assertThat(first("东莞市岗贝社区").path()).containsExactly("广东省", "东莞市", "东城街道", "岗贝社区");
        assertThat(first("济源").path()).containsExactly("河南省", "济源市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"市辖区", "省直辖县级行政区划", "直辖村级区划", "shixiaqu"})
    void placeholdersAreNeverFound(String typed) {
        assertThat(index.search(typed, 1000).matches())
                .noneMatch(match -> match.path().stream().anyMatch(name -> name.equals("市辖区") || name.contains("直辖")));
    }

    @Test
    void noMoreThanWantedAreGivenAndMoreIsSaid() {
        assertThat(index.search("富民社区", 20).matches()).hasSize(20);
        assertThat(index.search("富民社区", 20).more()).isTrue();
        assertThat(index.search("富民社区 乌兰浩特", 1).more()).isFalse();
    }

    @Test
    void exactNamesComeFirstThenHigherOnes() {
        List<PlaceMatch> found = index.search("中山", 5).matches();
        assertThat(found.getFirst().code().value()).isEqualTo("4420");
        assertThat(found.get(1).code().level().digits()).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingTypedMakesItThrow(String typed) {
        assertThat(index.search(typed, 20).matches()).hasSizeLessThanOrEqualTo(20);
    }

    static List<String> hostile() {
        return List.of(
                "",
                " ",
                "\u3000",
                "\t\n\r\0\u0001\u0007",
                "*",
                "?*",
                "a*",
                "\"",
                "'",
                "''",
                "\\",
                "富民\" OR \"1\"=\"1",
                "../../etc",
                "%00",
                "<script>",
                "😀",
                "富民😀社区",
                "\uD83D",
                "\uDE00富民",
                "富\uD83D民",
                "\uFFFF",
                "\uFEFF",
                "{",
                "}",
                "[a TO z]",
                "name:富民",
                "AND OR NOT",
                "~1",
                "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ",
                "ü",
                "u\u0308\u0304",
                "村".repeat(100_000),
                "a".repeat(100_000),
                "xianxian".repeat(50),
                "a b c d e f g h i j k l m n o p q r s t",
                "1 2 3 4 5 6 7 8 9",
                "村 镇 县 市 省",
                "居委会",
                "村民委员会",
                "𠮷",
                "𡌶",
                "\uE170",
                "Ωмир한국",
                "\u202Eabc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "😀", "居委会", "\uD83D", "\0"})
    void nothingIsFoundForNothing(String typed) {
        assertThat(index.search(typed, 20)).isEqualTo(PlaceMatches.NONE);
    }

    private PlaceMatch first(String typed) {
        return index.search(typed, 1).matches().getFirst();
    }
}
