package org.niangjia.bench.work;

import java.io.IOException;
import java.util.List;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;

/** What the program holds after everything above. */
public final class Memory {
    private static final long GOAL = 400;

    public List<Line> measure(Product product) throws IOException {
        var resident = product.usage().residentMegabytes();
        return List.of(
                resident.isPresent()
                        ? Line.of(
                                "memory of the program after all this (RSS)",
                                resident.getAsLong() + " MB",
                                "≤ 400 MB",
                                resident.getAsLong() <= GOAL)
                        : Line.told("memory of the program", "not told by this system", ""));
    }
}
