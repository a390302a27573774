package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.niangjia.Niangjia;

/** No rule passes because it looked at nothing. */
class HouseTest {
    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> House.files("src/main/nowhere", ".java")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aFolderWithoutSuchFilesIsAnError() {
        assertThatThrownBy(() -> House.files("src/main/java", ".nothing")).hasMessageContaining("*.nothing");
    }

    @Test
    void theClassesAreThoseOfMain() {
        assertThat(House.CLASSES.contain(Niangjia.class)).isTrue();
        assertThat(House.CLASSES.contain(HouseTest.class)).isFalse();
        assertThat(Street.MODULES)
                .allSatisfy(module -> assertThat(House.CLASSES)
                        .as(module)
                        .anyMatch(type ->
                                House.module(type).filter(module::equals).isPresent()));
    }
}
