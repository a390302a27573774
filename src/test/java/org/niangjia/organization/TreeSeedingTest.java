package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Ground;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.store.DivisionLoad;
import org.niangjia.shared.Progress;
import org.niangjia.vocabulary.Line;

/** Lines stand beside each other, whether they were declared on one day or one after the other. */
class TreeSeedingTest {
    private static final Line WOMEN = Line.shipped().getFirst();
    private static final Line UNION = new Line("union", "u", "中华全国总工会", "总工会", true, WOMEN.levels());

    @TempDir
    private Path root;

    @Test
    void twoLinesAtOnceAndOneMoreLater() throws IOException, SQLException {
        var youth =
                new Line("youth", "y", "中国共产主义青年团", "团委", true, WOMEN.levels().subList(0, 3));
        try (var open = new Ground(root.toRealPath()).open("house", Ground.STEPS);
                var owner = open.database().connect(DatabaseRole.OWNER)) {
            new DivisionLoad(
                            owner,
                            DivisionFile.divisions()
                                    .filter(division -> division.code().value().startsWith("1522")
                                            || division.code().value().equals("15")),
                            done -> {})
                    .run();
            var places = number(
                    owner, "select count(*) from region.division where kind not in ('PLACEHOLDER', 'REPETITION')");
            var told = new ArrayList<List<Long>>();
            var added = TreeSeeding.seed(owner, List.of(WOMEN, UNION), (done, all) -> told.add(List.of(done, all)));
            assertThat(added).isEqualTo(2 * (places + 1));
            assertThat(told.getLast()).containsExactly(added, added);
            assertThat(TreeSeeding.seed(owner, List.of(WOMEN, UNION, youth), Progress.NONE))
                    .isEqualTo(3);
            assertThat(TreeSeeding.seed(owner, List.of(WOMEN, UNION, youth), Progress.NONE))
                    .isZero();
            assertThat(number(
                            owner, "select count(*) from organization.node where path like 'u%' and name like '%总工会'"))
                    .isEqualTo(places + 1);
            assertThat(number(owner, "select count(*) from pg_index where indrelid = 'organization.node'::regclass"))
                    .isEqualTo(5);
        }
    }

    private static long number(Connection owner, String question) throws SQLException {
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
