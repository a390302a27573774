package org.niangjia.consultation.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.DeskFigures.Board;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.support.KeyWords;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class ProvinceTilesTest {
    @Autowired
    Organizations organizations;

    @Test
    void eachProvinceHasAPlaceOfItsOwn() {
        var provinces = organizations.children(Neighbourhood.NATION, 0, 100);
        var tiles = Objects.requireNonNull(tiles(provinces, 0, 0));
        assertThat(tiles.tiles()).hasSameSizeAs(provinces).hasSizeGreaterThan(30);
        var places = new HashSet<List<Integer>>();
        tiles.tiles().forEach(tile -> places.add(List.of(tile.row(), tile.column())));
        assertThat(places).hasSameSizeAs(provinces);
        assertThat(IntStream.concat(
                        tiles.tiles().stream().mapToInt(ProvinceTiles.Tile::row),
                        tiles.tiles().stream().mapToInt(ProvinceTiles.Tile::column)))
                .allMatch(at -> 1 <= at && at <= 8);
    }

    @Test
    void howItStandsIsSaidInWordsToo() {
        var inner = organizations.children(Neighbourhood.NATION, 0, 1);
        assertThat(Stream.of(tiles(inner, 100, 0), tiles(inner, 100, 9), tiles(inner, 100, 10))
                        .map(tiles -> Objects.requireNonNull(tiles).tiles().getFirst())
                        .map(tile -> tile.kind() + ": " + tile.stands()))
                .containsExactly(
                        "none: consultation.figures.tile.none 0 100",
                        "some: consultation.figures.tile.some 9 100",
                        "many: consultation.figures.tile.many 10 100");
    }

    @Test
    void belowAProvinceThereAreNone() {
        assertThat(tiles(organizations.children(Neighbourhood.at("15"), 0, 100), 1, 1))
                .isNull();
    }

    private static @Nullable ProvinceTiles tiles(List<Organization> places, long open, long overdue) {
        var counters = new Counters(open, 0, 0, 0, overdue, 0, 0, 0, 0);
        var board = new Board(
                places.getFirst(),
                counters,
                counters,
                places.stream().map(place -> new Board.Row(place, counters)).toList());
        return ProvinceTiles.of(board, row -> "/desk/figures", new KeyWords());
    }
}
