package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void everyPackageSaysThatNothingIsNullUnlessSaid() {
        var rooms = new TreeSet<Path>();
        var marked = new TreeSet<Path>();
        for (var sources : new String[] {"src/main/java", "src/test/java"}) {
            for (var file : House.files(sources, ".java")) {
                var room =
                        Objects.requireNonNull(Path.of(sources).relativize(file).getParent(), file::toString);
                rooms.add(room);
                if (file.endsWith("package-info.java") && House.text(file).contains("@NullMarked")) {
                    marked.add(room);
                }
            }
        }
        rooms.removeAll(marked);
        assertThat(rooms)
                .as("a package gets a package-info.java with @NullMarked (org.jspecify.annotations)")
                .isEmpty();
    }

    /** The tests' classes come first on the class path: theirs would hide the module's, with its named interface. */
    @Test
    void testsDescribeNoPackageOfMain() {
        assertThat(House.files("src/test/java", "package-info.java"))
                .as("delete it: the package-info.java of src/main/java holds for the tests too")
                .noneMatch(file -> Files.exists(Path.of("src/main/java")
                        .resolve(Path.of("src/test/java").relativize(file))));
    }

    @Test
    void theModelIsPlainJava() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.jooq..", "java.sql..", "jakarta..", "..store..", "..web..")
                .because("the model is tested without Spring and without a database; what it needs is handed to it")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void aStoreKnowsNothingOfPages() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
                .because("a store returns model objects or page records and never sees a request")
                .check(House.CLASSES);
    }
}
