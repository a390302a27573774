package org.niangjia.installation.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.Account;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.BeforeUpgrade;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Migrated;
import org.niangjia.installation.Sentence;

/** Forward-only steps from {@code db/migration}, run as the owner; their history stands in our own schema. */
public final class Migrations {
    public static final String STEPS = "classpath:db/migration";

    private static final String SCHEMA = "installation";

    private final Database database;
    private final Flyway flyway;

    public Migrations(Database database, String steps) {
        this.database = database;
        Account owner = database.account(DatabaseRole.OWNER);
        this.flyway = Flyway.configure()
                .dataSource(database.url(DatabaseRole.OWNER), owner.user(), owner.password())
                .locations(steps)
                .ignoreMigrationPatterns("*:pending")
                .failOnMissingLocations(true)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .table("schema_history")
                .cleanDisabled(true)
                .placeholderReplacement(false)
                .load();
    }

    public Attempt<Migrated> migrate(BeforeUpgrade beforeUpgrade) {
        SchemaState state = state();
        if (state.isNewer()) {
            return Attempt.refused("installation.schema.newer", String.valueOf(state.applied()), state.known());
        }
        try {
            String from = state.applied();
            if (from != null && state.pending() > 0) {
                flyway.validate();
                Optional<Sentence> refusal = beforeUpgrade.prepare(database, from, state.known());
                if (refusal.isPresent()) {
                    return Attempt.refused(List.of(refusal.get()));
                }
            }
            MigrateResult result = flyway.migrate();
            return Attempt.done(new Migrated(from, state.known(), result.migrationsExecuted));
        } catch (FlywayValidateException e) {
            return Attempt.refused("installation.schema.different");
        }
    }

    /** The schema of an earlier program, or of this one; for a restore into an empty database. */
    public Attempt<Migrated> migrateTo(String version) {
        SchemaState state = state();
        if (!knows(version)) {
            return Attempt.refused("installation.schema.newer", version, state.known());
        }
        MigrateResult result = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(version)
                .load()
                .migrate();
        return Attempt.done(new Migrated(state.applied(), version, result.migrationsExecuted));
    }

    /** Whether this program has the steps to that schema. */
    public boolean knows(String version) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(state().known())) <= 0;
    }

    public SchemaState state() {
        MigrationInfoService info = flyway.info();
        MigrationInfo current = info.current();
        List<MigrationInfo> all = List.of(info.all());
        return new SchemaState(
                version(current),
                all.stream()
                        .filter(Migrations::isOurs)
                        .reduce((earlier, later) -> later)
                        .map(Migrations::version)
                        .orElse("0"),
                info.pending().length,
                all.stream().map(MigrationInfo::getState).anyMatch(Migrations::isFuture));
    }

    private static boolean isOurs(MigrationInfo step) {
        return step.getVersion() != null && !isFuture(step.getState());
    }

    private static boolean isFuture(MigrationState state) {
        return Stream.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED)
                .anyMatch(state::equals);
    }

    private static @Nullable String version(@Nullable MigrationInfo step) {
        return step == null || step.getVersion() == null
                ? null
                : step.getVersion().getVersion();
    }
}
