package org.niangjia.region.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.RegionCode;
import org.niangjia.region.model.RegionLevel;

/** The real places in the order of rank, each with its real parent's rank. */
final class RankedPlaces {
    private static final Comparator<Place> RANK = Comparator.comparingInt(Place::digits)
            .thenComparingInt(Place::length)
            .thenComparingLong(Place::code);

    private final List<Place> places = new ArrayList<>();
    private final Map<Long, Integer> rankOfUpper = new HashMap<>();

    RankedPlaces(Stream<Division> divisions) {
        Iterator<Division> each =
                divisions.filter(division -> !division.kind().vanishes()).iterator();
        each.forEachRemaining(division -> places.add(Place.of(division)));
        places.sort(RANK);
        for (int rank = 0; rank < places.size() && places.get(rank).isUpper(); rank++) {
            rankOfUpper.put(places.get(rank).code(), rank);
        }
    }

    List<Place> places() {
        return places;
    }

    int parentOf(Place place) {
        List<RegionCode> above = new RegionCode(Long.toString(place.code())).ancestors();
        for (RegionCode code : above.reversed()) {
            Integer rank = rankOfUpper.get(Long.parseLong(code.value()));
            if (rank != null) {
                return rank;
            }
        }
        return PlaceFields.NO_PARENT;
    }

    record Place(long code, String name, byte digits, byte length) {
        static Place of(Division division) {
            String name = division.shortName();
            byte length = (byte) Math.min(Byte.MAX_VALUE, name.codePointCount(0, name.length()));
            return new Place(
                    Long.parseLong(division.code().value()),
                    name,
                    (byte) division.level().digits(),
                    length);
        }

        boolean isUpper() {
            return digits < RegionLevel.VILLAGE.digits();
        }
    }
}
