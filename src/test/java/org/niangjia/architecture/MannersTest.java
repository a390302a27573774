package org.niangjia.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class MannersTest {
    /** Talks to whoever started the program. */
    private static final String CONSOLE = "org.niangjia.Console";

    private static final ArchRule NO_CONSOLE = ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CONSOLE)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(name("printStackTrace")))
            .because("the log is rotated and holds no personal data; only " + CONSOLE + " talks to the terminal");

    private static final ArchRule NO_FIELD_INJECTION = ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs is a parameter of its constructor");

    private static final ArchRule SPEAKING_NAMES = ArchRuleDefinition.noClasses()
            .should()
            .haveNameMatching(".*[.$](Base[A-Z]\\w*|\\w*(Manager|Helper|Utils?|Impl|D[tT][oO]|Base))")
            .because("a name says what a thing is in the domain; these say nothing (Why-Not-What)");

    @Test
    void nothingTalksToTheTerminal() {
        NO_CONSOLE.check(House.CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_FIELD_INJECTION.check(House.CLASSES);
    }

    @Test
    void namesSpeakOfTheDomain() {
        SPEAKING_NAMES.check(House.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/mockito/Mockito", "org/easymock/EasyMock", "mockit/Mocked", "net/jqwik/api/Property"})
    void testsHaveNoMocks(String library) {
        assertThat(getClass().getClassLoader().getResource(library + ".class"))
                .as("No-Mocks: exclude it in pom.xml and write a fake that lives with its owner")
                .isNull();
    }

    @Test
    void badMannersAreFound() {
        var bad = new ClassFileImporter().importClasses(TalkHelper.class);
        assertThatThrownBy(() -> NO_CONSOLE.check(bad)).hasMessageContaining("System.out");
        assertThatThrownBy(() -> NO_CONSOLE.check(bad)).hasMessageContaining("printStackTrace");
        assertThatThrownBy(() -> NO_FIELD_INJECTION.check(bad)).hasMessageContaining("TalkHelper.voice");
        assertThatThrownBy(() -> SPEAKING_NAMES.check(bad)).hasMessageContaining("TalkHelper");
    }

    @SuppressWarnings({"unused", "NullAway"})
    private static final class TalkHelper {
        @Autowired
        private String voice;

        void say(Exception trouble) {
            System.out.println(voice);
            trouble.printStackTrace();
        }
    }
}
