package org.niangjia.region.store;

import static org.niangjia.region.store.Tables.DIVISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.niangjia.region.Place;
import org.springframework.stereotype.Repository;

@Repository
public class DivisionStore {
    private static final List<String> VANISHING = List.of("PLACEHOLDER", "REPETITION");

    private final DSLContext sql;

    DivisionStore(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Place> find(String code) {
        var names = new ArrayList<String>();
        for (var at = code; at != null; ) {
            var row = sql.select(DIVISION.SHORT_NAME, DIVISION.PARENT)
                    .from(DIVISION)
                    .where(DIVISION.CODE.eq(at))
                    .and(DIVISION.KIND.notIn(VANISHING))
                    .fetchOptional();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            names.addFirst(row.get().value1());
            at = row.get().value2();
        }
        return Optional.of(new Place(code, names.getLast(), names));
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
