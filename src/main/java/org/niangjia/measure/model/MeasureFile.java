package org.niangjia.measure.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.where.ColumnType;
import org.niangjia.measure.where.Expression;
import org.niangjia.shared.YamlLines;

/** What a module declares that it counts: measures/&lt;module&gt;.yaml. */
public final class MeasureFile {
    private static final String EVERYWHERE = "everywhere";
    private static final String EVERY_ROW = "true";
    private static final Set<String> OF_A_SOURCE = Set.of("view", "kept");
    private static final Set<String> OF_A_MEASURE = Set.of("id", "name", "source", "where", "value");

    private final String module;
    private final Columns columns;

    /** What can be read of a view. */
    public interface Columns {
        /** @throws IllegalArgumentException if there is no such view with an organization_id */
        Map<String, ColumnType> of(ViewName view);
    }

    public MeasureFile(String module, Columns columns) {
        this.module = module;
        this.columns = columns;
    }

    /** @throws YamlLines.Wrong with the line of what is wrong */
    public List<Source> read(YamlLines file) {
        var sources = new LinkedHashMap<ViewName, Source>();
        for (var line : get(file, "sources").list()) {
            requireKnown(line, OF_A_SOURCE);
            var view = get(line, "view").value(this::own);
            var kept = get(line, "kept");
            var keptBy = kept.text().equals(EVERYWHERE) ? null : kept.value(this::own);
            sources.put(view, new Source(view, keptBy, List.of()));
        }
        for (var line : get(file, "measures").list()) {
            requireKnown(line, OF_A_MEASURE);
            var source = get(line, "source").value(text -> known(sources, text));
            sources.put(source.view(), with(source, measure(line, source)));
        }
        return List.copyOf(sources.values());
    }

    /** Own-Tables: nobody counts in another's view. */
    private ViewName own(String text) {
        var view = ViewName.of(text);
        if (!view.schema().equals(module)) {
            throw new IllegalArgumentException(view + " is not of " + module);
        }
        var _ = columns.of(view);
        return view;
    }

    private static Source known(Map<ViewName, Source> sources, String text) {
        var source = sources.get(ViewName.of(text));
        if (source == null) {
            throw new IllegalArgumentException(text + " is not among the sources");
        }
        return source;
    }

    private Measure measure(YamlLines line, Source source) {
        var name = get(line, "name");
        get(line, "value").value(MeasureFile::count);
        var where = line.map().get("where");
        var seen = columns.of(source.view());
        return new Measure(
                get(line, "id").value(MeasureId::new),
                get(name, "zh").text(),
                get(name, "en").text(),
                where == null ? Expression.of(EVERY_ROW, seen) : where.value(text -> Expression.of(text, seen)));
    }

    private static String count(String text) {
        if (!text.equals("count")) {
            throw new IllegalArgumentException("count is all that can be computed yet, not " + text);
        }
        return text;
    }

    private static Source with(Source source, Measure measure) {
        var measures = new ArrayList<>(source.measures());
        measures.add(measure);
        return new Source(source.view(), source.keptBy(), measures);
    }

    private static void requireKnown(YamlLines line, Set<String> names) {
        line.map().forEach((name, value) -> {
            if (!names.contains(name)) {
                throw value.wrong("nothing is called " + name);
            }
        });
    }

    private static YamlLines get(YamlLines line, String name) {
        var value = line.map().get(name);
        if (value == null) {
            throw line.wrong("no " + name);
        }
        return value;
    }
}
