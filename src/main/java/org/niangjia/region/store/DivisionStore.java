package org.niangjia.region.store;

import static org.niangjia.region.store.Tables.DIVISION;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.niangjia.region.Place;
import org.niangjia.region.model.RegionLevel;
import org.springframework.stereotype.Repository;

@Repository
public class DivisionStore {
    private static final List<Integer> LENGTHS =
            Arrays.stream(RegionLevel.values()).map(RegionLevel::digits).toList();
    private static final List<String> VANISHING = List.of("PLACEHOLDER", "REPETITION");

    private final DSLContext sql;

    DivisionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** One statement for all of them: a code's ancestors are its prefixes. Those that vanish or are unknown are left out. */
    public Map<String, Place> list(Collection<String> codes) {
        var prefixes =
                codes.stream().flatMap(DivisionStore::prefixes).distinct().toList();
        var names = sql.select(DIVISION.CODE, DIVISION.SHORT_NAME)
                .from(DIVISION)
                .where(DIVISION.CODE.in(prefixes))
                .and(DIVISION.KIND.notIn(VANISHING))
                .fetchMap(DIVISION.CODE, DIVISION.SHORT_NAME);
        return codes.stream()
                .distinct()
                .filter(names::containsKey)
                .collect(Collectors.toMap(
                        code -> code,
                        code -> new Place(
                                code,
                                names.getOrDefault(code, code),
                                prefixes(code)
                                        .filter(names::containsKey)
                                        .map(prefix -> names.getOrDefault(prefix, prefix))
                                        .toList())));
    }

    private static Stream<String> prefixes(String code) {
        return LENGTHS.stream().filter(length -> length <= code.length()).map(length -> code.substring(0, length));
    }

    public List<Place> below(String code) {
        return sql.select(DIVISION.CODE, DIVISION.SHORT_NAME)
                .from(DIVISION)
                .where(code.isEmpty() ? DIVISION.PARENT.isNull() : DIVISION.PARENT.eq(code))
                .and(DIVISION.KIND.notIn(VANISHING))
                .orderBy(DIVISION.CODE)
                .fetch(row -> new Place(row.value1(), row.value2(), List.of(row.value2())));
    }
}
