package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.PlainSQL;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class SqlTest {
    private static final Set<String> SPEAKS_SQL =
            Set.of("org.jooq", "java.sql", "javax.sql", "org.springframework.jdbc", "org.postgresql", "com.zaxxer");

    private static final Set<String> HANDS_IT_ON = Set.of("java.sql.Connection", "java.sql.SQLException");

    /** Opens the database before Spring, as one of its roles; what is said to it stands in its store. */
    private static final String INSTALLATION = "org.niangjia.installation";

    private static final Set<String> OPENS_IT = Set.of(
            "java.sql.Connection", "java.sql.SQLException", "java.sql.DriverManager", "java.sql.DatabaseMetaData");

    /** Outside store/, with what of SQL they may know and why. */
    private static final Map<String, Set<String>> KNOWS_SQL = Map.ofEntries(
            // One rule for one record and for a list: it has to be able to answer as a condition (safety.md 9).
            Map.entry("org.niangjia.shared.Territory", Set.of("org.jooq.Condition", "org.jooq.Field")),
            // Before or without Spring, as one of the database's roles: hands the installation's connection to a store.
            Map.entry("org.niangjia.region.DivisionSeeding", HANDS_IT_ON),
            Map.entry("org.niangjia.organization.TreeSeeding", HANDS_IT_ON),
            Map.entry("org.niangjia.audit.AuditVerification", HANDS_IT_ON),
            Map.entry("org.niangjia.audit.RestoredAudit", HANDS_IT_ON),
            Map.entry("org.niangjia.consultation.RestoredRequests", HANDS_IT_ON),
            Map.entry("org.niangjia.consultation.SampledRequests", HANDS_IT_ON),
            Map.entry("org.niangjia.backup.Backup", HANDS_IT_ON),
            Map.entry("org.niangjia.backup.Restore", HANDS_IT_ON),
            Map.entry("org.niangjia.AuditVerb", HANDS_IT_ON),
            Map.entry("org.niangjia.RestoreVerb", HANDS_IT_ON),
            Map.entry("org.niangjia.RunVerb", HANDS_IT_ON),
            Map.entry("org.niangjia.Housekeeping", HANDS_IT_ON),
            // Says what broke by the server's state.
            Map.entry("org.niangjia.LastCatch", Set.of("java.sql.SQLException")));

    private static final Set<String> JDBC = Set.of("java.sql", "org.springframework.jdbc", "org.postgresql");
    private static final Pattern SENDS_TEXT =
            Pattern.compile("execute\\w*|prepare\\w*|addBatch|copy(In|Out)|query\\w*|update|batchUpdate");

    /** Text that becomes SQL, and the only places where it may. */
    private static final Map<String, String> WRITES_SQL_TEXT = Map.of(
            "org.niangjia.shared.store.ViewerTransactions", "set_config has no form in jOOQ; both values are binds",
            "org.niangjia.region.store.DivisionLoad", "COPY of a country; nothing in the text comes from outside",
            "org.niangjia.organization.store.TreeLoad",
                    "the tree in one statement; nothing in the text comes from outside",
            "org.niangjia.organization.store.LinesLoad",
                    "indexes after the rows; nothing in the text comes from outside",
            "org.niangjia.backup.store.Snapshot", "every table by the catalogue; names quoted by the server itself",
            "org.niangjia.backup.store.Load", "COPY by names and statements out of an authenticated backup of ours",
            "org.niangjia.measure.store.SourceTable",
                    "other modules' views, by the names that ship with the program and were found in the catalogue",
            "org.niangjia.audit.store.SealStore", "snapshot horizon and advisory lock have no form in jOOQ");

    private static final ArchRule SQL_STAYS_IN_STORE = ArchRuleDefinition.classes()
            .that()
            .resideOutsideOfPackage("..store..")
            .should(notSpeakSql())
            .because("SQL has one room: give the module's store a method that says what you need");

    private static final ArchRule NO_SQL_TEXT = ArchRuleDefinition.classes()
            .that()
            .resideOutsideOfPackage(INSTALLATION + ".store..")
            .should(notWriteSqlText())
            .because(
                    "every value is a bind and every column a generated one (safety.md 24): use jOOQ's own forms,"
                            + " a sort column comes from an enum; if there is no form, SqlTest.WRITES_SQL_TEXT takes your reason");

    @Test
    void onlyStoresSpeakSql() {
        SQL_STAYS_IN_STORE.check(House.CLASSES);
    }

    @Test
    void noTextBecomesSql() {
        NO_SQL_TEXT.check(House.CLASSES);
    }

    @Test
    void everyExceptionIsNeeded() {
        assertThat(KNOWS_SQL)
                .allSatisfy((name, types) -> assertThat(House.CLASSES.get(name).getDirectDependenciesFromSelf())
                        .as(name + " knows nothing of SQL any more: take it out of KNOWS_SQL")
                        .extracting(dependency -> dependency.getTargetClass().getName())
                        .containsAnyElementsOf(types));
        var writers = House.CLASSES.stream()
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(SqlTest::writesSqlText))
                .map(type -> outermost(type).getName())
                .collect(Collectors.toSet());
        assertThat(writers)
                .as("who writes no SQL as text any more is taken out of WRITES_SQL_TEXT")
                .containsAll(WRITES_SQL_TEXT.keySet());
        assertThat(writers).anyMatch(name -> name.startsWith(INSTALLATION + ".store"));
    }

    @Test
    void sqlOutsideAStoreIsFound() {
        assertThatThrownBy(() -> SQL_STAYS_IN_STORE.check(new ClassFileImporter().importClasses(Talks.class)))
                .hasMessageContaining("org.jooq.DSLContext");
    }

    @Test
    void textThatBecomesSqlIsFound() {
        assertThatThrownBy(() -> NO_SQL_TEXT.check(new ClassFileImporter().importClasses(Talks.class)))
                .hasMessageContaining("fetch(java.lang.String)")
                .hasMessageContaining("condition(java.lang.String)")
                .hasMessageContaining("field(java.lang.String)");
    }

    @Test
    void textNamesOwnTablesOnly() {
        var named = new TreeSet<String>();
        var foreign = new TreeSet<String>();
        for (var file : House.files("src/main/java/org/niangjia", ".java")) {
            var java = House.text(file);
            named.addAll(SqlText.tables(java));
            SqlText.foreign(SqlText.module(file), java).forEach(table -> foreign.add(file + ": " + table));
        }
        assertThat(foreign)
                .as("another module's table: ask its public root, or let it publish a view (Own-Tables;"
                        + " SqlText.PUBLISHED)")
                .isEmpty();
        assertThat(named)
                .as("each published view has a reader, and the text is really read")
                .containsAll(SqlText.PUBLISHED)
                .contains("organization.node", "region.division", "audit.event");
    }

    @Test
    void aForeignTableInTextIsFound() {
        var java = """
                String a = "select path from organization.node n join region.published_division d on true";
                String b = "organization.find.title";
                String c = \"""
                    insert into region.division select * from
                    audit.event\""";
                """;
        assertThat(SqlText.foreign("organization", java)).containsExactly("audit.event", "region.division");
    }

    private static ArchCondition<JavaClass> notSpeakSql() {
        return new ArchCondition<>("not speak SQL") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var inInstallation = type.getPackageName().startsWith(INSTALLATION);
                var allowed = KNOWS_SQL.getOrDefault(type.getName(), inInstallation ? OPENS_IT : Set.of());
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> speaksSql(dependency.getTargetClass()))
                        .filter(dependency ->
                                !allowed.contains(dependency.getTargetClass().getName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean speaksSql(JavaClass type) {
        return SPEAKS_SQL.stream().anyMatch(prefix -> type.getPackageName().startsWith(prefix));
    }

    private static ArchCondition<JavaClass> notWriteSqlText() {
        return new ArchCondition<>("not write SQL as text") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (WRITES_SQL_TEXT.containsKey(outermost(type).getName())) {
                    return;
                }
                type.getAccessesFromSelf().stream()
                        .filter(SqlTest::writesSqlText)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean writesSqlText(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        var owner = target.getOwner();
        if (JDBC.stream().anyMatch(owner.getPackageName()::startsWith)) {
            return SENDS_TEXT.matcher(target.getName()).matches()
                    && target.getRawParameterTypes().stream()
                            .anyMatch(type -> type.getName().equals("java.lang.String"));
        }
        if (!owner.getPackageName().startsWith("org.jooq")) {
            return false;
        }
        // A column by its name, as text that came from an address would be.
        var byName = target.getName().equals("field")
                && !target.getRawParameterTypes().isEmpty()
                && Set.of("java.lang.String", "org.jooq.Name")
                        .contains(target.getRawParameterTypes().getFirst().getName());
        return byName
                || target.resolveMember()
                        .map(member -> member.isAnnotatedWith(PlainSQL.class))
                        .orElse(false);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(SqlTest::outermost).orElse(type);
    }

    @SuppressWarnings("unused")
    private static final class Talks {
        Object everything(DSLContext sql, Table<?> table, String typed) {
            return sql.select(table.field(typed))
                            .from(table)
                            .where(DSL.condition(typed))
                            .fetch()
                    + sql.fetch("select " + typed).toString();
        }
    }
}
