package org.niangjia.region.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A division's code without padding: 15, 1522, 152201, 152201001, 152201001001. The zero-padded form of twelve digits
 * is not unique (东莞市, 中山市, 儋州市 and 金门县 repeat themselves one or two levels below), so it is not accepted.
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
    public RegionCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not an unpadded region code");
        }
    }

    /** For codes that come from outside, such as an address; {@code new} is for those we made ourselves. */
    public static Optional<RegionCode> parse(String text) {
        return isCode(text) ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return switch (text.length()) {
            case 2, 4, 6, 9, 12 ->
                text.charAt(0) != '0' && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            default -> false;
        };
    }

    public RegionLevel level() {
        return RegionLevel.ofDigits(value.length());
    }

    /** The code one level up, which may belong to a placeholder. */
    public Optional<RegionCode> parent() {
        return level() == RegionLevel.PROVINCE ? Optional.empty() : Optional.of(at(level().above()));
    }

    /** From the province down to the parent. */
    public List<RegionCode> ancestors() {
        List<RegionCode> ancestors = new ArrayList<>(4);
        for (RegionLevel level : RegionLevel.values()) {
            if (level.isAbove(level())) {
                ancestors.add(at(level));
            }
        }
        return List.copyOf(ancestors);
    }

    /** This code's own prefix at that level. */
    public RegionCode at(RegionLevel level) {
        return level == level() ? this : new RegionCode(value.substring(0, level.digits()));
    }

    public boolean isBelow(RegionCode other) {
        return value.length() > other.value.length() && value.startsWith(other.value);
    }

    /** The digits of the last level alone: 201 of 152201001201. */
    int ownDigits() {
        int from = level() == RegionLevel.PROVINCE ? 0 : level().above().digits();
        return Integer.parseInt(value, from, value.length(), 10);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
