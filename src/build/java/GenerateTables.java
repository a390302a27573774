import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Runs the migrations on a throw-away server and writes each schema's tables into its module's store. */
class GenerateTables {
    private static final String DATABASE = "niangjia";
    private static final String OWNER = "niangjia_owner";
    private static final List<String> MODULES =
            List.of("region", "organization", "audit", "measure", "identity", "consultation", "person", "seat", "unit");

    public static void main(String[] args) throws Exception {
        var base = Path.of(args[0]);
        var target = base.resolve("target/generated-sources/tables");
        var stamp = base.resolve("target/tables.sha256");
        var hash = hashOf(base);
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        try (var server = EmbeddedPostgres.builder().start()) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + OWNER);
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            try (var connection = server.getDatabase("postgres", DATABASE).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(Files.readString(roles(base)));
            }
            var owner = server.getDatabase(OWNER, DATABASE);
            Flyway.configure()
                    .dataSource(owner)
                    .locations("filesystem:" + base.resolve("src/main/resources/db/migration"))
                    .defaultSchema("installation")
                    .load()
                    .migrate();
            try (var connection = owner.getConnection()) {
                for (var module : MODULES) {
                    generate(connection, module, target);
                }
            }
        }
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, hash);
    }

    private static void generate(Connection connection, String module, Path target) throws Exception {
        var tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(new Configuration()
                .withJdbc(new Jdbc())
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(module)
                                .withExcludes("session_attributes")
                                // Transaction numbers are compared in SQL only; jOOQ has no type for them.
                                .withForcedTypes(
                                        new ForcedType().withName("BIGINT").withIncludeTypes("xid8")))
                        .withGenerate(new Generate()
                                .withDeprecated(false)
                                .withRecords(true)
                                .withGeneratedAnnotation(false)
                                .withGlobalCatalogReferences(false))
                        .withTarget(new Target()
                                .withPackageName("org.niangjia." + module + ".store")
                                .withDirectory(target.toString()))));
    }

    private static String hashOf(Path base) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(base.resolve("src/build/java/GenerateTables.java")));
        digest.update(Files.readAllBytes(roles(base)));
        try (var files = Files.list(base.resolve("src/main/resources/db/migration"))) {
            for (var file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path roles(Path base) {
        return base.resolve("src/main/resources/installation/roles.sql");
    }
}
