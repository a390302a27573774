package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;

class OpeningTest {
    private static final ArchRule READY_BEFORE_THE_DOOR = ArchRuleDefinition.noClasses()
            .should()
            .beAssignableTo(ApplicationRunner.class)
            .orShould()
            .beAssignableTo(CommandLineRunner.class)
            .because("a runner works while the door is open already: after a crash, with many women waiting, it finds"
                    + " no connection and the start fails; SmartInitializingSingleton comes before the first request");

    @Test
    void whatAStartHasToDoIsDoneBeforeTheDoorOpens() {
        READY_BEFORE_THE_DOOR.check(House.CLASSES);
    }

    @Test
    void aRunnerIsFound() {
        assertThatThrownBy(() -> READY_BEFORE_THE_DOOR.check(new ClassFileImporter().importClasses(Late.class)))
                .hasMessageContaining("Late");
    }

    private static final class Late implements ApplicationRunner {
        @Override
        public void run(ApplicationArguments arguments) {}
    }
}
