package org.niangjia.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.region.model.RegionCode;
import org.niangjia.region.search.PlaceIndex;
import org.niangjia.region.search.PlaceMatch;
import org.niangjia.region.store.DivisionStore;
import org.springframework.stereotype.Service;

/** Finds places: as she types, in any part, in Chinese or pinyin; or step by step from the province down. */
@Service
public class Places {
    public static final int MOST_RESULTS = 20;

    private final PlaceIndex index;
    private final DivisionStore store;

    Places(PlaceIndex index, DivisionStore store) {
        this.index = index;
        this.store = store;
    }

    /** @param more there are others beyond those listed */
    public record Found(List<Place> places, boolean more) {
        public Found {
            places = List.copyOf(places);
        }
    }

    /** At most {@value #MOST_RESULTS}; whatever is typed, nothing is an error. */
    public Found search(String typed) {
        var matches = index.search(typed, MOST_RESULTS);
        return new Found(matches.matches().stream().map(Places::place).toList(), matches.more());
    }

    public Optional<Place> find(String code) {
        return Optional.ofNullable(list(List.of(code)).get(code));
    }

    /** By code; what is no code, or no place that people know, is left out. */
    public Map<String, Place> list(Collection<String> codes) {
        var valid = codes.stream()
                .filter(code -> RegionCode.parse(code).isPresent())
                .toList();
        return valid.isEmpty() ? Map.of() : store.list(valid);
    }

    /** The real places directly below; of the empty code: the provinces. */
    public List<Place> below(String code) {
        return store.below(code);
    }

    private static Place place(PlaceMatch match) {
        return new Place(match.code().value(), match.name(), match.path());
    }
}
