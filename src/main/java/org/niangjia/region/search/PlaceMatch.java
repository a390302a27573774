package org.niangjia.region.search;

import java.util.List;
import org.niangjia.region.model.RegionCode;

/**
 * One place found.
 *
 * @param name as people say it
 * @param path names from the province down to and including the place itself, without placeholders
 */
public record PlaceMatch(RegionCode code, String name, List<String> path) {
    public PlaceMatch {
        path = List.copyOf(path);
    }
}
