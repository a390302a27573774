package org.niangjia.region.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.Counter;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.RegionCode;
import org.niangjia.region.model.RegionLevel;

/**
 * The real places in the order of rank, each with its real parent's rank. They lie packed, 665,276 of them in some 20 MB:
 * as objects they took 60, and the heap was full.
 */
final class RankedPlaces {
    private final BytesRefArray packed = new BytesRefArray(Counter.newCounter());
    private final BytesRefArray.SortState rank;
    private final Map<Long, Integer> rankOfUpper = new HashMap<>();

    RankedPlaces(Stream<Division> divisions) throws IOException {
        Iterator<Division> each =
                divisions.filter(division -> !division.kind().vanishes()).iterator();
        each.forEachRemaining(
                division -> packed.append(new BytesRef(Place.of(division).packed())));
        rank = packed.sort(Comparator.naturalOrder(), false);
        BytesRefIterator ranked = inOrder();
        for (BytesRef next = ranked.next(); next != null && Place.of(next).isUpper(); next = ranked.next()) {
            rankOfUpper.put(Place.of(next).code(), rankOfUpper.size());
        }
    }

    int size() {
        return packed.size();
    }

    /** To be read by {@link Place#of(BytesRef)}; for one thread each. */
    BytesRefIterator inOrder() {
        return packed.iterator(rank);
    }

    int parentOf(Place place) {
        List<RegionCode> above = new RegionCode(Long.toString(place.code())).ancestors();
        for (RegionCode code : above.reversed()) {
            Integer found = rankOfUpper.get(Long.parseLong(code.value()));
            if (found != null) {
                return found;
            }
        }
        return PlaceFields.NO_PARENT;
    }

    record Place(long code, String name, byte digits, byte length) {
        private static final int FIXED = Byte.BYTES + Byte.BYTES + Long.BYTES;

        static Place of(Division division) {
            String name = division.shortName();
            byte length = (byte) Math.min(Byte.MAX_VALUE, name.codePointCount(0, name.length()));
            return new Place(
                    Long.parseLong(division.code().value()),
                    name,
                    (byte) division.level().digits(),
                    length);
        }

        static Place of(BytesRef packed) {
            ByteBuffer bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
            byte digits = bytes.get();
            byte length = bytes.get();
            long code = bytes.getLong();
            return new Place(code, StandardCharsets.UTF_8.decode(bytes).toString(), digits, length);
        }

        /** Sorted as bytes they are in order: the higher level, the shorter name, the smaller code first. */
        byte[] packed() {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(FIXED + utf8.length)
                    .put(digits)
                    .put(length)
                    .putLong(code)
                    .put(utf8)
                    .array();
        }

        boolean isUpper() {
            return digits < RegionLevel.VILLAGE.digits();
        }
    }
}
