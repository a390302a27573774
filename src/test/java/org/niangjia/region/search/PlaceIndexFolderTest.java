package org.niangjia.region.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.RegionCode;

class PlaceIndexFolderTest {
    private static final List<Division> PLACES = List.of(
            Division.of(new RegionCode("15"), "内蒙古自治区", List.of()),
            Division.of(new RegionCode("1522"), "兴安盟", List.of("内蒙古自治区")),
            Division.of(new RegionCode("152201"), "乌兰浩特市", List.of("内蒙古自治区", "兴安盟")));

    @TempDir
    private Path root;

    @Test
    void indexOfThatSourceIsOpenedAndNotBuiltAgain() {
        PlaceIndex.build(root, "first", PLACES.stream());
        try (PlaceIndex index = PlaceIndex.openOrBuild(root, "first", this::mustNotBeRead)) {
            assertThat(index.search("wlht", 20).matches()).hasSize(1);
        }
    }

    @Test
    void indexOfAnotherSourceReplacesTheOldOne() {
        PlaceIndex.build(root, "first", PLACES.stream());
        assertThat(PlaceIndex.open(root, "second")).isEmpty();
        try (PlaceIndex index = PlaceIndex.openOrBuild(root, "second", PLACES::stream)) {
            assertThat(index.search("wlht", 20).matches()).hasSize(1);
        }
        assertThat(PlaceIndex.open(root, "first")).isEmpty();
    }

    @Test
    void halfBuiltIndexIsNotAnIndexAndGoesWithTheNextBuild() throws IOException {
        Path half = Files.createDirectories(root.resolve("building-123/characters"));
        Files.writeString(half.resolve("_0.doc"), "half");
        assertThat(PlaceIndex.open(root, "first")).isEmpty();
        PlaceIndex.build(root, "first", PLACES.stream());
        assertThat(root).isDirectoryNotContaining("glob:**building-*");
    }

    @Test
    void damagedIndexIsBuiltAgain() throws IOException {
        PlaceIndex.build(root, "first", PLACES.stream());
        for (Path file : files("_0")) {
            Files.writeString(file, "damaged");
        }
        assertThat(PlaceIndex.open(root, "first")).isEmpty();
        try (PlaceIndex index = PlaceIndex.openOrBuild(root, "first", PLACES::stream)) {
            assertThat(index.search("wlht", 20).matches()).hasSize(1);
        }
    }

    @Test
    void sourceCannotLeaveTheFolder() {
        assertThatThrownBy(() -> PlaceIndex.open(root, "../other")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Path> files(String start) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.getFileName().toString().startsWith(start))
                    .toList();
        }
    }

    private Stream<Division> mustNotBeRead() {
        throw new AssertionError("read again");
    }
}
