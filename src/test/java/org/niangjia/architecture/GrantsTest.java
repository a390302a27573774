package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.architecture.MigratedDatabase.OURS;
import static org.niangjia.architecture.MigratedDatabase.list;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in the database (safety.md 17, 18). */
class GrantsTest {
    @Test
    void onlyTheOwnerOwns() {
        assertThat(list("""
                        select distinct r.rolname from pg_shdepend d join pg_roles r on r.oid = d.refobjid
                         where d.deptype = 'o' and d.dbid = (select oid from pg_database where datname = current_database())
                           and r.rolname like 'niangjia\\_%'""")).as("an owner could switch row-level security off").containsExactly("niangjia_owner");
    }

    @ParameterizedTest
    @CsvSource({
        "niangjia_app, audit.event",
        "niangjia_app, audit.seal",
        "niangjia_worker, audit.event",
        "niangjia_worker, audit.seal"
    })
    void theAuditRecordOnlyGrows(String role, String table) {
        assertThat(list("select privilege from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege"
                        + " where has_table_privilege('%s', '%s', privilege)".formatted(role, table)))
                .isEmpty();
        assertThat(list("select has_any_column_privilege('%s', '%s', 'UPDATE')".formatted(role, table)))
                .containsExactly("f");
    }

    @Test
    void theApplicationDoesNotSeal() {
        assertThat(list("select has_table_privilege('niangjia_app', 'audit.seal', 'INSERT')"))
                .containsExactly("f");
    }

    @Test
    void nobodyEmptiesATableAtOnce() {
        assertThat(list("select role || ' ' || c.oid::regclass from pg_class c join " + OURS + """
                         s on s.oid = c.relnamespace, unnest(array['niangjia_app', 'niangjia_worker']) role
                         where c.relkind in ('r', 'p') and has_table_privilege(role, c.oid, 'TRUNCATE')"""))
                .isEmpty();
    }

    @Test
    void theWorkerReadsNothingThatIsEncryptedOrHashed() {
        var secret = ClearFields.listed().stream()
                .filter(field -> field.kind() != ClearFields.Kind.KEY && field.kind() != ClearFields.Kind.CLEAR)
                .filter(field -> field.schema().equals("consultation"))
                .toList();
        assertThat(secret)
                .extracting(ClearFields.Field::toString)
                .contains(
                        "consultation.request.header",
                        "consultation.request.story",
                        "consultation.request.contact",
                        "consultation.request.wrapped_key",
                        "consultation.message.content",
                        "consultation.step.content");
        assertThat(secret)
                .filteredOn(field -> list("select has_column_privilege('niangjia_worker', '%s.%s', '%s', 'SELECT')"
                                .formatted(field.schema(), field.table(), field.column()))
                        .equals(List.of("t")))
                .as("jobs count and remind; they have no business with what a woman wrote")
                .isEmpty();
    }

    @Test
    void everybodyHasNoRight() {
        assertThat(list("""
                        select what || ' ' || privilege_type from (
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
                        ) as rights (what, acl), aclexplode(acl) where grantee = 0""".formatted(OURS)))
                .as("what nobody was given, nobody has: revoke … from public, also for each new function")
                .isEmpty();
    }

    @Test
    void requestsStandBehindTheSecondWall() {
        assertThat(list("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'consultation' and c.relkind in ('r', 'p')
                           and not (c.relrowsecurity and c.relforcerowsecurity)"""))
                .as("alter table … enable row level security, and force it")
                .isEmpty();
    }

    @Test
    void nobodyBorrowsTheOwnersRights() {
        assertThat(list("select p.oid::regprocedure::text from pg_proc p join " + OURS + """
                         s on s.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
                         where p.prosecdef and acl.grantee = 0"""))
                .as("a SECURITY DEFINER function runs as the owner: revoke it from public")
                .isEmpty();
    }
}
