package org.niangjia.region.model;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a row of the list stands for. The list has no such column: it follows from the name and from the numbers, read off
 * the data: from 400 on at the two lowest levels, 71 to 80 at the county level, stand units that are like a township, a
 * village or a county but are none.
 */
public enum RegionKind {
    ORDINARY,
    /** 市辖区, 县, 省直辖县级行政区划, 直辖村级区划: keeps the digits in step, nobody lives in it. */
    PLACEHOLDER,
    /** The division above said again, because a level does not exist there: 东莞市 below 东莞市. */
    REPETITION,
    /** 虚拟社区, 虚拟生活区: territory without a committee, kept for counting. */
    VIRTUAL_COMMUNITY,
    /** 生活区: people living on a farm, in a forest or beside a works. */
    LIVING_AREA,
    /** Development zone, farm, forest, management area, production team: run by something else than a government. */
    SPECIAL_UNIT;

    private static final Set<String> PLACEHOLDER_CITIES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final String PLACEHOLDER_TOWNSHIP = "直辖村级区划";
    private static final Pattern LIVING = Pattern.compile("生活区(（.*）)?$");
    private static final Pattern ORDINARY_TOWNSHIP = Pattern.compile("(街道|地区|镇|乡|苏木|街道办事处)$");
    private static final Pattern ORDINARY_VILLAGE = Pattern.compile("(社区|村|嘎查|委员会|委会)(（.*）)?$");

    /** Carries no federation, is no result, stands in no path. */
    public boolean vanishes() {
        return this == PLACEHOLDER || this == REPETITION;
    }

    static RegionKind of(RegionCode code, String name, String parentName) {
        if (name.equals(parentName)) {
            return REPETITION;
        }
        return switch (code.level()) {
            case PROVINCE -> ORDINARY;
            case CITY -> PLACEHOLDER_CITIES.contains(name) ? PLACEHOLDER : ORDINARY;
            case COUNTY -> code.ownDigits() > 70 && code.ownDigits() <= 80 ? SPECIAL_UNIT : ORDINARY;
            case TOWNSHIP ->
                name.endsWith(PLACEHOLDER_TOWNSHIP) ? PLACEHOLDER : numbered(code, name, ORDINARY_TOWNSHIP);
            case VILLAGE -> village(code, name);
        };
    }

    private static RegionKind village(RegionCode code, String name) {
        if (name.contains("生活区") && LIVING.matcher(name).find()) {
            return name.contains("虚拟") ? VIRTUAL_COMMUNITY : LIVING_AREA;
        }
        return name.contains("虚拟社区") ? VIRTUAL_COMMUNITY : numbered(code, name, ORDINARY_VILLAGE);
    }

    private static RegionKind numbered(RegionCode code, String name, Pattern ordinary) {
        return code.ownDigits() < 400 || ordinary.matcher(name).find() ? ORDINARY : SPECIAL_UNIT;
    }
}
