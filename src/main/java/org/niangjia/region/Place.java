package org.niangjia.region;

import java.util.List;

/**
 * A place as people know it.
 *
 * @param code unpadded division code
 * @param path names from the province down to the place itself, without placeholders
 */
public record Place(String code, String name, List<String> path) {
    public Place {
        path = List.copyOf(path);
    }
}
