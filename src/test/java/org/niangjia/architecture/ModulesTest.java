package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.niangjia.Niangjia;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final String CROOKED = House.ROOT + ".architecture.crooked";
    private static final JavaClasses CROOKED_STREET = House.examples(CROOKED);

    /** Own-Tables, too: another module's generated tables are types in its store, which it does not expose. */
    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Niangjia.class).verify();
    }

    @Test
    void eachModuleStandsOnThoseBeforeItInTheStreet() {
        standsOnLowerModules(House.ROOT, Street.MODULES).check(House.CLASSES);
    }

    /** The verbs above the modules too, of which Modulith knows nothing. */
    @Test
    void aStoreIsItsModulesOwn() {
        keepsItsStore(House.ROOT).check(House.CLASSES);
    }

    @Test
    void onlySharedExposesItsRooms() throws ClassNotFoundException {
        assertThat(exposed(packages("src/main/java", House.ROOT)))
                .as("a module is closed: others reach its public root, and store, web and model are nobody else's")
                .isEmpty();
    }

    @Test
    void aForeignTableAndAModuleThatIsNotAllowedAreFound() {
        var crooked = ApplicationModules.of(CROOKED, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(crooked::verify)
                .hasMessageContaining("TakesFromBelow")
                .hasMessageContaining("depends on non-exposed type " + CROOKED + ".ground.store.Bucket")
                .hasMessageContaining("Module 'ground' depends on module 'roof'");
    }

    @Test
    void aModuleThatReachesUpIsFound() {
        assertThatThrownBy(() ->
                        standsOnLowerModules(CROOKED, List.of("ground", "roof")).check(CROOKED_STREET))
                .hasMessageContaining("ReachesUp")
                .hasMessageNotContaining("Class <" + CROOKED + ".roof.TakesFromBelow");
        assertThatThrownBy(
                        () -> standsOnLowerModules(CROOKED, List.of("ground")).check(CROOKED_STREET))
                .hasMessageContaining("roof has no place");
    }

    @Test
    void whoeverUsesAForeignStoreIsFound() {
        assertThatThrownBy(() -> keepsItsStore(CROOKED).check(CROOKED_STREET))
                .hasMessageContaining("PeeksIntoStores")
                .hasMessageContaining("TakesFromBelow");
    }

    @Test
    void openModulesAndExposedRoomsAreFound() throws ClassNotFoundException {
        assertThat(exposed(packages("src/test/java", CROOKED)))
                .containsExactlyInAnyOrder(CROOKED + ".roof is open", CROOKED + ".roof.store is exposed");
    }

    private static Set<String> exposed(Set<String> packages) throws ClassNotFoundException {
        var exposed = new TreeSet<String>();
        for (var name : packages) {
            var room = Class.forName(name + ".package-info");
            var module = room.getAnnotation(ApplicationModule.class);
            if (module != null && module.type() == ApplicationModule.Type.OPEN) {
                exposed.add(name + " is open");
            }
            if (!name.startsWith(House.ROOT + ".shared") && room.getAnnotation(NamedInterface.class) != null) {
                exposed.add(name + " is exposed");
            }
        }
        return exposed;
    }

    private static Set<String> packages(String sources, String root) {
        return House.files(sources, "package-info.java").stream()
                .map(file -> House.text(file)
                        .lines()
                        .filter(line -> line.startsWith("package "))
                        .map(line -> line.substring("package ".length(), line.length() - 1))
                        .findFirst()
                        .orElseThrow())
                .filter(name -> name.startsWith(root))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ArchRule standsOnLowerModules(String root, List<String> street) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<>("stand on modules before their own in the street") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        House.module(root, type).ifPresent(from -> {
                            if (!street.contains(from)) {
                                events.add(SimpleConditionEvent.violated(type, from + " has no place in the street"));
                                return;
                            }
                            tell(
                                    type,
                                    events,
                                    target -> House.module(root, target)
                                            .map(to -> street.indexOf(to) > street.indexOf(from))
                                            .orElse(target.getPackageName().equals(root)));
                        });
                    }
                })
                .because("a lower module that needs a higher one declares an interface in its own root and the higher"
                        + " one implements it; a new module gets its place in Street.MODULES");
    }

    private static ArchRule keepsItsStore(String root) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<>("use no other module's store") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var own = House.module(root, type).orElse("");
                        tell(
                                type,
                                events,
                                target -> House.module(root, target)
                                        .filter(module -> !module.equals("shared") && !module.equals(own))
                                        .filter(module ->
                                                target.getPackageName().startsWith(root + "." + module + ".store"))
                                        .isPresent());
                    }
                })
                .because("a module's tables are its own (Own-Tables): ask its public root");
    }

    private static void tell(JavaClass type, ConditionEvents events, Predicate<JavaClass> wrong) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> wrong.test(dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
    }
}
