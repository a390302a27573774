package org.niangjia.bench;

/** One line of the table. The last three may be empty: not everything has a floor or a goal. */
public record Line(String what, String product, String floor, String ratio, String goal, String reached) {
    /** Measured, with nothing promised. */
    public static Line told(String what, String product, String floor) {
        return new Line(what, product, floor, "", "", "");
    }

    public static Line of(String what, String product, String goal, boolean reached) {
        return new Line(what, product, "", "", goal, said(reached));
    }

    public static Line of(String what, String product, String floor, String ratio, String goal, boolean reached) {
        return new Line(what, product, floor, ratio, goal, said(reached));
    }

    public static String said(boolean reached) {
        return reached ? "yes" : "**not reached**";
    }
}
