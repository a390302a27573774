package org.niangjia;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.niangjia.shared.Ids;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.vault.Keys;
import org.niangjia.vault.Vault;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The program: `./niangjia` calls it with a verb. The clock and the source of chance enter here and nowhere else. */
// Two modules may name a class alike; beans go by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Niangjia {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final SecureRandom CHANCE = new SecureRandom();

    public static void main(String[] args) {
        var console = Console.ofEnvironment(System.getenv());
        var verb = args.length == 0 ? "run" : args[0];
        List<String> options =
                args.length == 0 ? List.of() : Arrays.asList(args).subList(1, args.length);
        LogPlace.choose(verb, System.getenv());
        // Before Spring, and in every command: else what Java's own logging is told lands on the terminal alone.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int result;
        try {
            result = result(console, verb, options);
        } catch (RuntimeException broken) {
            result = new LastCatch(console, CHANCE).say(broken);
        }
        if (result != 0) {
            System.exit(result);
        }
    }

    private static int result(Console console, String verb, List<String> options) {
        return switch (verb) {
            case "run" -> new RunVerb(console, CLOCK, CHANCE).run(options);
            case "rehearse" -> new RehearseVerb(console, CLOCK, CHANCE).run();
            case "doctor" -> new DoctorVerb(console, CLOCK).run(options);
            case "audit" -> new AuditVerb(console, CLOCK, CHANCE).run(options);
            case "backup" -> new BackupVerb(console, CLOCK, CHANCE).run(options);
            case "restore" -> new RestoreVerb(console, CLOCK, CHANCE).run(options);
            case "keys" -> new KeysVerb(console, CLOCK, CHANCE).run(options);
            default -> console.refuse("launch.verb.unknown", verb);
        };
    }

    /** As the packaged program says; a build that nobody packaged has none. */
    static String version() {
        var version = Niangjia.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Bean
    InstantSource clock() {
        return CLOCK;
    }

    @Bean
    SecureRandom chance() {
        return CHANCE;
    }

    @Bean
    Ids ids(SecureRandom chance, InstantSource clock) {
        return new Ids(chance, clock);
    }

    /** The keys are opened before the application starts; it never looks for them itself. */
    @Bean
    Vault vault(Keys keys, SecureRandom chance, InstantSource clock) {
        return new Vault(keys, chance, clock);
    }

    @Bean
    WorkingCalendar calendar(@Value("${niangjia.settings.folder:settings}") String settings) {
        return WorkingCalendar.with(Path.of(settings, "working-days.yaml"));
    }
}
