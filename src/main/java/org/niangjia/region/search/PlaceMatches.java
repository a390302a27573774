package org.niangjia.region.search;

import java.util.List;

/** The best matches in order, and whether there are more than were asked for. */
public record PlaceMatches(List<PlaceMatch> matches, boolean more) {
    static final PlaceMatches NONE = new PlaceMatches(List.of(), false);

    public PlaceMatches {
        matches = List.copyOf(matches);
    }
}
