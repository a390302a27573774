package org.niangjia.bench.work;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Wire;

/** What a phone that was never here loads for one page: the page, styles, scripts and pictures, with their heads. */
public final class FirstViews {
    private static final int GOAL = 60 * 1024;
    private static final Pattern PART = Pattern.compile(
            "<(?:link rel=\"(?:icon|stylesheet)\"[^>]*href|script src|img[^>]* src|use href)=\"([^\"#]+)");

    public List<Line> measure(Product product) throws IOException {
        return List.of(
                line("first view of the home page", product, "/"),
                line("first view of a federation's page", product, "/federations/152201003001"),
                line("first view of the search", product, "/federations"));
    }

    private static Line line(String what, Product product, String path) throws IOException {
        var bytes = bytes(product.port(), path);
        return Line.of(what, Figures.kilobytes(bytes), "≤ 60 KB", bytes <= GOAL);
    }

    private static int bytes(int port, String path) throws IOException {
        try (var wire = new Wire(port)) {
            var page = wire.send(Call.get(path)).expect(200);
            var bytes = page.wireBytes();
            for (var part : parts(page.text())) {
                bytes += wire.send(Call.get(part)).expect(200).wireBytes();
            }
            return bytes;
        }
    }

    private static Set<String> parts(String page) {
        var parts = new LinkedHashSet<String>();
        var found = PART.matcher(page);
        while (found.find()) {
            parts.add(found.group(1));
        }
        return parts;
    }
}
