package org.niangjia.bench;

import java.util.List;

/**
 * How much is done.
 *
 * @param rounds floor and product in turn
 * @param loads rounds of loading the country, each on a fresh installation
 * @param answers calls of one round of a page
 * @param typed searches of one round
 * @param asked requests for help of one round
 * @param onDesk requests lying in the officer's organisation
 * @param few requests in the whole country, to compare with
 * @param many requests in the whole country
 * @param women asking at once
 * @param officers working at once
 */
public record Scale(
        int rounds,
        int loads,
        int answers,
        int typed,
        int asked,
        int onDesk,
        int few,
        int many,
        int women,
        int officers) {
    private static final Scale FULL = new Scale(5, 3, 4_000, 2_000, 600, 100_000, 10_000, 1_000_000, 2_000, 200);
    private static final Scale QUICK = new Scale(3, 1, 1_000, 500, 160, 5_000, 2_000, 20_000, 100, 20);

    /** {@code --quick} tries the bench itself; its figures mean nothing. */
    static Scale of(List<String> options) {
        return options.contains("--quick") ? QUICK : FULL;
    }
}
