package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.niangjia.Niangjia;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final ArchRule STANDS_ON_LOWER_MODULES = ArchRuleDefinition.classes()
            .should(standOnLowerModulesOnly())
            .because("a lower module that needs a higher one declares an interface in its own root and the higher one"
                    + " implements it; a new module gets its place in Street.MODULES");

    /** Own-Tables, too: another module's generated tables are types in its store, which it does not expose. */
    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Niangjia.class).verify();
    }

    @Test
    void eachModuleStandsOnThoseBeforeItInTheStreet() {
        STANDS_ON_LOWER_MODULES.check(House.CLASSES);
    }

    @Test
    void onlySharedExposesItsRooms() throws ClassNotFoundException {
        for (var name : packages()) {
            var room = Class.forName(name + ".package-info");
            var module = room.getAnnotation(ApplicationModule.class);
            if (module != null) {
                assertThat(module.type())
                        .as("%s: a module is closed; others reach its public root", name)
                        .isEqualTo(ApplicationModule.Type.CLOSED);
            }
            if (!name.startsWith(House.ROOT + ".shared")) {
                assertThat(room.getAnnotation(NamedInterface.class))
                        .as(
                                "%s: store, web and model are nobody else's; put what others need in the module's root",
                                name)
                        .isNull();
            }
        }
    }

    @Test
    void aModuleThatReachesUpIsFound() {
        var upward = new ClassFileImporter().importClasses(ReachesOutsideTheStreet.class);
        assertThatThrownBy(() -> STANDS_ON_LOWER_MODULES.check(upward)).hasMessageContaining("has no place");
    }

    private static Set<String> packages() {
        var names = new TreeSet<String>();
        House.files("src/main/java", "package-info.java")
                .forEach(file -> names.add(House.text(file)
                        .lines()
                        .filter(line -> line.startsWith("package "))
                        .map(line -> line.substring("package ".length(), line.length() - 1))
                        .findFirst()
                        .orElseThrow()));
        return names;
    }

    private static ArchCondition<JavaClass> standOnLowerModulesOnly() {
        return new ArchCondition<>("stand on modules before their own in the street") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                House.module(type).ifPresent(from -> {
                    if (!Street.MODULES.contains(from)) {
                        events.add(SimpleConditionEvent.violated(type, from + " has no place in the street"));
                        return;
                    }
                    for (var dependency : type.getDirectDependenciesFromSelf()) {
                        var target = dependency.getTargetClass();
                        var above = House.module(target)
                                .map(to -> Street.MODULES.indexOf(to) > Street.MODULES.indexOf(from))
                                .orElse(target.getPackageName().equals(House.ROOT));
                        if (above) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                });
            }
        };
    }

    /** Lives in org.niangjia.architecture, which is no module. */
    private static final class ReachesOutsideTheStreet {}
}
