package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.bucket4j.TimeMeter;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Injected-Clock. */
class ClockAndChanceTest {
    /** Where time and chance enter, and why there. */
    private static final Map<String, String> SOURCES = Map.of(
            "org.niangjia.Niangjia", "makes the clock and the randomness that everything else is given",
            "org.niangjia.consultation.store.Summaries",
                    "its cache counts from a start of its own, and is told a ticker in tests",
            "org.niangjia.shared.web.Pace", "its budgets fill with the time that passed, and are told a meter in tests",
            "org.niangjia.installation.Passwords", "starts before Spring",
            "org.niangjia.identity.provider.Calls", "waits for a provider; the time is not told to anyone",
            "org.niangjia.installation.server.Patience", "waits for a process; the time is not told to anyone");

    private static final Pattern LOOK_UPS = Pattern.compile(String.join(
            "|",
            "java\\.time\\.\\w+\\.now",
            "java\\.time\\.(Clock|InstantSource)\\.(system\\w*|tick\\w+)",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)",
            "java\\.util\\.Date\\.<init>",
            "java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)",
            "java\\.util\\.UUID\\.randomUUID",
            "java\\.lang\\.Math\\.random",
            "java\\.util\\.(Splittable)?Random\\.<init>",
            "java\\.security\\.SecureRandom\\.(<init>|getInstance\\w*)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current",
            "java\\.util\\.random\\.RandomGenerator\\.(getDefault|of)",
            "com\\.github\\.benmanes\\.caffeine\\.cache\\.Ticker\\.systemTicker",
            "io\\.github\\.bucket4j\\.TimeMeter\\.SYSTEM_\\w+",
            "org\\.jooq\\.impl\\.DSL\\.(now|current(Timestamp|LocalDateTime|OffsetDateTime|Instant|Date|LocalDate|Time"
                    + "|LocalTime)|rand|uuid)"));

    private static final ArchRule INJECTED = ArchRuleDefinition.classes()
            .should(notLookUpTimeOrChance())
            .because("time, ids and randomness are constructor parameters (java.time.InstantSource,"
                    + " java.security.SecureRandom), so that a test can say what time it is");

    private static final ArchRule ONE_CLOCK = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|InstantSource)")
            .because("the model is told the time by whoever calls it");

    @Test
    void timeAndChanceAreInjected() {
        INJECTED.check(House.CLASSES);
    }

    @Test
    void theModelIsToldTheTime() {
        ONE_CLOCK.check(House.CLASSES);
    }

    @Test
    void aLookUpIsFoundInACallAndInAReference() {
        assertThatThrownBy(() -> INJECTED.check(new ClassFileImporter().importClasses(LooksUp.class)))
                .hasMessageContaining("java.time.Instant.now")
                .hasMessageContaining("java.util.UUID.randomUUID")
                .hasMessageContaining("java.security.SecureRandom.<init>")
                .hasMessageContaining("io.github.bucket4j.TimeMeter.SYSTEM_NANOTIME")
                .hasMessageContaining("com.github.benmanes.caffeine.cache.Ticker.systemTicker");
    }

    @Test
    void aModelWithAClockIsFound() {
        assertThatThrownBy(() -> ONE_CLOCK.check(House.examples(House.ROOT + ".architecture.crooked")))
                .hasMessageContaining("java.time.InstantSource");
    }

    private static ArchCondition<JavaClass> notLookUpTimeOrChance() {
        return new ArchCondition<>("not look up time or chance") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (SOURCES.keySet().stream().anyMatch(name -> type.getName().startsWith(name))) {
                    return;
                }
                type.getAccessesFromSelf().stream()
                        .filter(ClockAndChanceTest::looksUp)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean looksUp(JavaAccess<?> access) {
        var target = access.getTarget();
        return LOOK_UPS.matcher(target.getOwner().getName() + "." + target.getName())
                .matches();
    }

    @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone", "TimeZoneUsage"})
    private static final class LooksUp {
        Set<Object> everything() {
            Supplier<UUID> ids = UUID::randomUUID;
            return Set.of(Instant.now(), ids, new SecureRandom(), TimeMeter.SYSTEM_NANOTIME, Ticker.systemTicker());
        }
    }
}
