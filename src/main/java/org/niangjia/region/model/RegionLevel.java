package org.niangjia.region.model;

/** The five levels of the statistics bureau's codes; a code's length tells its level. */
public enum RegionLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private static final RegionLevel[] ALL = values();

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    public boolean isAbove(RegionLevel other) {
        return ordinal() < other.ordinal();
    }

    static RegionLevel ofDigits(int digits) {
        for (RegionLevel level : ALL) {
            if (level.digits == digits) {
                return level;
            }
        }
        throw new IllegalArgumentException("a region code has 2, 4, 6, 9 or 12 digits, not " + digits);
    }

    RegionLevel above() {
        return ALL[ordinal() - 1];
    }
}
