package org.niangjia.measure.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.measure.MeasureId;

/** Everything that is counted. */
public final class Catalogue {
    private final List<Source> sources;
    private final Map<MeasureId, Source> byMeasure = new HashMap<>();

    /** @throws IllegalArgumentException if two measures have one name */
    public Catalogue(List<Source> sources) {
        this.sources = List.copyOf(sources);
        for (var source : sources) {
            for (var measure : source.measures()) {
                if (byMeasure.put(measure.id(), source) != null) {
                    throw new IllegalArgumentException("two measures are called " + measure.id());
                }
            }
        }
    }

    public List<Source> sources() {
        return sources;
    }

    /** Each measure with what is counted in what, as it is declared: changed there, it has to be counted anew. */
    public Map<MeasureId, String> declared() {
        var declared = new HashMap<MeasureId, String>();
        for (var source : sources) {
            for (var measure : source.measures()) {
                declared.put(
                        measure.id(),
                        source.view() + " " + source.keptBy() + " "
                                + measure.where().tree());
            }
        }
        return declared;
    }

    public Measure measure(MeasureId id) {
        return source(id).measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Where this is counted. */
    public Source source(MeasureId measure) {
        var source = byMeasure.get(measure);
        if (source == null) {
            throw new IllegalArgumentException("nobody declares " + measure);
        }
        return source;
    }
}
