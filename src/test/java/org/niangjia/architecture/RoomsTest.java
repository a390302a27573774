package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private static final ArchRule PLAIN_MODEL = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.jooq..", "java.sql..", "jakarta..", "..store..", "..web..")
            .because("the model is tested without Spring and without a database; what it needs is handed to it");

    private static final ArchRule BLIND_STORE = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
            .because("a store returns model objects or page records and never sees a request");

    @Test
    void everyPackageSaysThatNothingIsNullUnlessSaid() {
        var files = new ArrayList<Path>();
        for (var sources : List.of(MAIN, TESTS)) {
            files.addAll(House.files(sources.toString(), ".java"));
        }
        // The tests of a package of main stand under its package-info.
        assertThat(unmarked(files, House::text))
                .as("a package gets a package-info.java with @NullMarked (org.jspecify.annotations)")
                .isEmpty();
    }

    /** The tests' classes come first on the class path: theirs would hide the module's, with its named interface. */
    @Test
    void testsDescribeNoPackageOfMain() {
        assertThat(hidden(
                        House.files(MAIN.toString(), "package-info.java"),
                        House.files(TESTS.toString(), "package-info.java")))
                .as("delete it: the package-info.java of src/main/java holds for the tests too")
                .isEmpty();
    }

    @Test
    void theModelIsPlainJava() {
        PLAIN_MODEL.check(House.CLASSES);
    }

    @Test
    void aStoreKnowsNothingOfPages() {
        BLIND_STORE.check(House.CLASSES);
    }

    @Test
    void crookedRoomsAreFound() {
        var crooked = House.examples(House.ROOT + ".architecture.crooked");
        assertThatThrownBy(() -> PLAIN_MODEL.check(crooked)).hasMessageContaining("org.jooq.DSLContext");
        assertThatThrownBy(() -> BLIND_STORE.check(crooked)).hasMessageContaining("HttpServletRequest");
    }

    @Test
    void unmarkedAndHiddenPackagesAreFound() {
        var files = List.of(
                MAIN.resolve("a/A.java"),
                MAIN.resolve("a/package-info.java"),
                TESTS.resolve("a/ATest.java"),
                MAIN.resolve("b/B.java"),
                MAIN.resolve("b/package-info.java"),
                TESTS.resolve("c/C.java"));
        Function<Path, String> text = file -> file.startsWith(MAIN.resolve("b")) ? "package b;" : "@NullMarked";
        assertThat(unmarked(files, text)).containsExactly(Path.of("b"), Path.of("c"));
        assertThat(hidden(
                        List.of(MAIN.resolve("a/package-info.java")),
                        List.of(TESTS.resolve("a/package-info.java"), TESTS.resolve("c/package-info.java"))))
                .containsExactly(TESTS.resolve("a/package-info.java"));
    }

    private static TreeSet<Path> unmarked(List<Path> files, Function<Path, String> text) {
        var rooms = new TreeSet<Path>();
        var marked = new TreeSet<Path>();
        for (var file : files) {
            var room = Objects.requireNonNull(inSources(file).getParent(), file::toString);
            rooms.add(room);
            if (file.endsWith("package-info.java") && text.apply(file).contains("@NullMarked")) {
                marked.add(room);
            }
        }
        rooms.removeAll(marked);
        return rooms;
    }

    private static List<Path> hidden(List<Path> ofMain, List<Path> ofTests) {
        var described = ofMain.stream().map(RoomsTest::inSources).toList();
        return ofTests.stream()
                .filter(file -> described.contains(inSources(file)))
                .toList();
    }

    private static Path inSources(Path file) {
        return (file.startsWith(MAIN) ? MAIN : TESTS).relativize(file);
    }
}
