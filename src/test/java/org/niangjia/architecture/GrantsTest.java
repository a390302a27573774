package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.architecture.MigratedDatabase.OURS;
import static org.niangjia.architecture.MigratedDatabase.list;
import static org.niangjia.architecture.MigratedDatabase.listAfter;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in the database (safety.md 17, 18). */
class GrantsTest {
    private static final String OWNERS = """
            select distinct r.rolname from pg_shdepend d join pg_roles r on r.oid = d.refobjid
             where d.deptype = 'o' and d.dbid = (select oid from pg_database where datname = current_database())
               and r.rolname like 'niangjia\\_%'""";

    private static final String EMPTYING = "select role || ' ' || c.oid::regclass from pg_class c join " + OURS + """
             s on s.oid = c.relnamespace, unnest(array['niangjia_app', 'niangjia_worker']) role
             where c.relkind in ('r', 'p') and has_table_privilege(role, c.oid, 'TRUNCATE')""";

    private static final String EVERYBODY = """
            select what || ' ' || privilege_type from (
                select 'database', coalesce(datacl, acldefault('d', datdba))
                  from pg_database where datname = current_database()
                union all
                select 'schema ' || nspname, coalesce(nspacl, acldefault('n', nspowner)) from pg_namespace
                 where nspname = 'public'
                union all
                select 'schema ' || nspname, coalesce(nspacl, acldefault('n', nspowner)) from %1$s s
                union all
                select c.oid::regclass::text, coalesce(relacl, acldefault('r', relowner))
                  from pg_class c join %1$s s on s.oid = relnamespace where relkind in ('r', 'p', 'v', 'm', 'S')
                union all
                select a.attrelid::regclass || '.' || a.attname, a.attacl
                  from pg_attribute a join pg_class c on c.oid = a.attrelid join %1$s s on s.oid = relnamespace
                 where a.attacl is not null
                union all
                select p.oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner))
                  from pg_proc p join %1$s s on s.oid = pronamespace
            ) as rights (what, acl), aclexplode(acl) where grantee = 0""".formatted(OURS);

    private static final String UNWALLED = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'consultation' and c.relkind in ('r', 'p')
               and not (c.relrowsecurity and c.relforcerowsecurity)""";

    private static final String LENT = "select p.oid::regprocedure::text from pg_proc p join " + OURS + """
             s on s.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
             where p.prosecdef and acl.grantee = 0""";

    @Test
    void onlyTheOwnerOwns() {
        assertThat(list(OWNERS))
                .as("an owner could switch row-level security off")
                .containsExactly("niangjia_owner");
    }

    @ParameterizedTest
    @CsvSource({
        "niangjia_app, audit.event",
        "niangjia_app, audit.seal",
        "niangjia_worker, audit.event",
        "niangjia_worker, audit.seal"
    })
    void theAuditRecordOnlyGrows(String role, String table) {
        assertThat(list(changing(role, table))).isEmpty();
    }

    @Test
    void theApplicationDoesNotSeal() {
        assertThat(list("select has_table_privilege('niangjia_app', 'audit.seal', 'INSERT')"))
                .containsExactly("f");
    }

    @Test
    void nobodyEmptiesATableAtOnce() {
        assertThat(list(EMPTYING)).isEmpty();
    }

    @Test
    void theWorkerReadsNothingThatIsEncryptedOrHashed() {
        assertThat(secrets())
                .extracting(ClearFields.Field::toString)
                .contains(
                        "consultation.request.header",
                        "consultation.request.story",
                        "consultation.request.contact",
                        "consultation.request.wrapped_key",
                        "consultation.message.content",
                        "consultation.step.content");
        assertThat(list(workersSecrets()))
                .as("jobs count and remind; they have no business with what a woman wrote")
                .isEmpty();
    }

    @Test
    void everybodyHasNoRight() {
        assertThat(list(EVERYBODY))
                .as("what nobody was given, nobody has: revoke … from public, also for each new function")
                .isEmpty();
    }

    @Test
    void requestsStandBehindTheSecondWall() {
        assertThat(list(UNWALLED))
                .as("alter table … enable row level security, and force it")
                .isEmpty();
    }

    @Test
    void nobodyBorrowsTheOwnersRights() {
        assertThat(list(LENT))
                .as("a SECURITY DEFINER function runs as the owner: revoke it from public")
                .isEmpty();
    }

    @Test
    void whatNobodyMayHaveIsFound() {
        assertThat(listAfter("alter table audit.seal owner to niangjia_app", OWNERS))
                .contains("niangjia_app");
        assertThat(listAfter(
                        "grant delete on audit.seal to niangjia_worker", changing("niangjia_worker", "audit.seal")))
                .containsExactly("DELETE");
        assertThat(listAfter(
                        "grant update (reason) on audit.event to niangjia_app",
                        changing("niangjia_app", "audit.event")))
                .containsExactly("UPDATE of a column");
        assertThat(listAfter("grant truncate on region.edition to niangjia_app", EMPTYING))
                .containsExactly("niangjia_app region.edition");
        assertThat(listAfter("grant select (story) on consultation.request to niangjia_worker", workersSecrets()))
                .containsExactly("consultation.request.story");
        assertThat(listAfter("grant select on region.edition to public", EVERYBODY))
                .containsExactly("region.edition SELECT");
        assertThat(listAfter("grant temporary on database \"%s\" to public".formatted(database()), EVERYBODY))
                .containsExactly("database TEMPORARY");
        assertThat(listAfter("alter table consultation.step no force row level security", UNWALLED))
                .contains("consultation.step");
        assertThat(listAfter("create function region.lent() returns int security definer language sql return 1", LENT))
                .containsExactly("region.lent()");
    }

    private static String database() {
        return list("select current_database()").getFirst();
    }

    private static String changing(String role, String table) {
        return """
                select privilege from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege
                 where has_table_privilege('%1$s', '%2$s', privilege)
                union all
                select 'UPDATE of a column' where has_any_column_privilege('%1$s', '%2$s', 'UPDATE')""".formatted(role, table);
    }

    private static List<ClearFields.Field> secrets() {
        return ClearFields.listed().stream()
                .filter(field -> field.kind() != ClearFields.Kind.KEY && field.kind() != ClearFields.Kind.CLEAR)
                .filter(field -> field.schema().equals("consultation"))
                .toList();
    }

    private static String workersSecrets() {
        return secrets().stream()
                .map(field ->
                        "select '%1$s' where has_column_privilege('niangjia_worker', '%2$s.%3$s', '%4$s', 'SELECT')"
                                .formatted(field, field.schema(), field.table(), field.column()))
                .collect(Collectors.joining(" union all "));
    }
}
