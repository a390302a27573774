package org.niangjia.region.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A division's name as people say it: 富民社区居民委员会 is 富民社区, 东风村民委员会 is 东风村, 新华居委会 is 新华社区.
 * What follows was read off the 620,573 names of the list; docs/region-names.md counts the endings.
 */
public final class ShortName {
    /** With the list's slips of the pen: 居委会会, 居民委员, 村委, 居民委委会, 村民员委会. */
    private static final Pattern COMMITTEE =
            Pattern.compile("(?<whose>(?<=社区)(?:居居|民居)|居民|居|家属|家|村民|村|牧民|牧|渔民|渔|人民|民)?(?:管理)?"
                    + "(?:委员会委会|委会委会|委员会会|委员会委|委会会|委会员|委委会|员委会|员会|委员会|委员|委会|委)$");

    private static final int LONGEST_COMMITTEE = 10;
    private static final Pattern CUT_SHORT = Pattern.compile("(?<=社区|村)(?:居|居民|居民会|居会|会|村会)$");
    private static final Pattern REMARK = Pattern.compile("(?<=.)[（(][^（(]*[）)]+$");
    private static final Pattern ALREADY_SAID = Pattern.compile("(?:社区|小区|居民区|村|嘎查)$");
    private static final Pattern TOWN_OFFICE = Pattern.compile("街道办(?:事处?)?$|办事处街道$");
    private static final Pattern ZONE_OFFICE = Pattern.compile("(?<=..)(?:管委会|管理委员会)$");
    private static final Pattern ZONE = Pattern.compile("开发|工业|产业|经济|园区|管理区|虚拟|生活区");
    private static final Pattern GOVERNED = Pattern.compile("(?:省|自治区|市|州|盟|地区|县|旗|区|街道|镇|乡)$");
    private static final Pattern TYPE = Pattern.compile("(?:社区|村|嘎查|街道|镇|乡)$");
    private static final Pattern HALF_TYPED = Pattern.compile("(?<=社区|村|嘎查)(?:居民?|居民委员?|居委|村民?|村民委员?|村委|委员?)$");

    private ShortName() {}

    /** @param ancestors names of the divisions above, province first: many villages carry theirs in front */
    static String of(RegionLevel level, String name, List<String> ancestors) {
        return switch (level) {
            case PROVINCE, CITY, COUNTY -> ZONE_OFFICE.matcher(name).replaceFirst("");
            case TOWNSHIP -> withoutAncestors(township(name), ancestors);
            case VILLAGE -> withoutAncestors(village(name), ancestors);
        };
    }

    /** What she types, said as names are said here; also while the ending is not yet complete. Empty if it was only that. */
    public static String typed(String term) {
        String office = township(term);
        String said = HALF_TYPED.matcher(office).replaceFirst("");
        if (!said.equals(office)) {
            return said;
        }
        return said.endsWith("委员会") || said.endsWith("委会") ? committee(said) : said;
    }

    private static String township(String name) {
        String office = TOWN_OFFICE.matcher(name).replaceFirst("街道");
        return ZONE_OFFICE.matcher(office).replaceFirst("");
    }

    private static String village(String name) {
        String said = committee(withoutRemark(name));
        return said.isEmpty() ? name : said;
    }

    private static String committee(String name) {
        Matcher committee =
                COMMITTEE.matcher(name).region(Math.max(0, name.length() - LONGEST_COMMITTEE), name.length());
        if (name.indexOf('委') < 0 || !committee.find()) {
            return CUT_SHORT.matcher(name).replaceFirst("");
        }
        String stem = withoutRemark(name.substring(0, committee.start()));
        String whose = committee.group("whose");
        if (stem.isEmpty()
                || whose == null
                || whose.equals("民")
                || whose.equals("人民")
                || ALREADY_SAID.matcher(stem).find()) {
            return stem;
        }
        return stem + (whose.contains("居") || whose.startsWith("家") ? "社区" : "村");
    }

    private static String withoutRemark(String name) {
        if (!name.endsWith("）") && !name.endsWith(")")) {
            return name;
        }
        String shorter = REMARK.matcher(name).replaceFirst("");
        return shorter.equals(name) ? name : withoutRemark(shorter);
    }

    private static String withoutAncestors(String name, List<String> ancestors) {
        String rest = name;
        for (String ancestor : ancestors) {
            if (rest.startsWith(ancestor)
                    && GOVERNED.matcher(ancestor).find()
                    && !ZONE.matcher(ancestor).find()) {
                rest = rest.substring(ancestor.length());
            }
        }
        if (rest.length() == name.length()) {
            return name;
        }
        Matcher type = TYPE.matcher(rest);
        boolean saysEnough =
                type.find() && type.start() >= 2 && !ZONE.matcher(rest).find();
        return saysEnough ? rest : name;
    }
}
