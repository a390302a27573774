package org.niangjia.region.model;

/** The five levels of the statistics bureau's codes; a code's length tells its level. */
public enum RegionLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    public boolean isAbove(RegionLevel other) {
        return digits < other.digits;
    }

    static RegionLevel ofDigits(int digits) {
        return switch (digits) {
            case 2 -> PROVINCE;
            case 4 -> CITY;
            case 6 -> COUNTY;
            case 9 -> TOWNSHIP;
            case 12 -> VILLAGE;
            default -> throw new IllegalArgumentException("no level has so many digits: " + digits);
        };
    }

    RegionLevel above() {
        return switch (this) {
            case VILLAGE -> TOWNSHIP;
            case TOWNSHIP -> COUNTY;
            case COUNTY -> CITY;
            case CITY -> PROVINCE;
            case PROVINCE -> throw new IllegalStateException("nothing is above a province");
        };
    }
}
