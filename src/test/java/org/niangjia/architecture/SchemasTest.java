package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.architecture.MigratedDatabase.OURS;
import static org.niangjia.architecture.MigratedDatabase.list;
import static org.niangjia.architecture.MigratedDatabase.listAfter;

import org.junit.jupiter.api.Test;

/** Own-Tables, seen from the database: what the migrations really made. */
class SchemasTest {
    private static final String SCHEMAS = "select nspname from " + OURS + " s order by 1";

    private static final String HOMELESS = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname in ('public', 'extensions')
               and not exists (select from pg_depend where objid = c.oid and deptype = 'e')""";

    private static final String TWICE = "select c.relname from pg_class c join " + OURS
            + " s on s.oid = c.relnamespace where c.relkind in ('r', 'p') group by 1 having count(*) > 1";

    private static final String CROSSING = """
            select f.conrelid::regclass || ' -> ' || f.confrelid::regclass from pg_constraint f
              join pg_class a on a.oid = f.conrelid join pg_class b on b.oid = f.confrelid
             where f.contype = 'f' and a.relnamespace <> b.relnamespace""";

    private static final String OWNERS_VIEWS = "select c.oid::regclass::text from pg_class c join " + OURS + """
             s on s.oid = c.relnamespace
             where c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'""";

    private static final String LOOSE_FUNCTIONS = "select p.oid::regprocedure::text from pg_proc p join " + OURS + """
             s on s.oid = p.pronamespace
             where not exists (select from unnest(p.proconfig) setting where setting like 'search\\_path=%')
               and not exists (select from pg_depend where objid = p.oid and deptype = 'e')""";

    private static final String OWN_CLOCKS = "select a.attrelid::regclass || '.' || a.attname from pg_attrdef d"
            + " join pg_attribute a on (a.attrelid, a.attnum) = (d.adrelid, d.adnum)"
            + " join pg_class c on c.oid = a.attrelid join " + OURS + """
             s on s.oid = c.relnamespace
             where pg_get_expr(d.adbin, d.adrelid) ~* 'now\\(|current_(date|time)|localtime|clock_time|random|uuid'""";

    @Test
    void everySchemaIsAModule() {
        assertThat(list(SCHEMAS))
                .as("one schema per module, with its name (Business-Street)")
                .isNotEmpty()
                .isSubsetOf(Street.MODULES);
    }

    @Test
    void everyTableIsInAModulesSchema() {
        assertThat(list(HOMELESS))
                .as("name the module's schema in the statement: create table <module>.<table>")
                .isEmpty();
    }

    @Test
    void noTableNameIsUsedTwice() {
        assertThat(list(TWICE))
                .as("a word of the domain names one thing; the second table needs another word")
                .isEmpty();
    }

    @Test
    void noForeignKeyCrossesModules() {
        assertThat(list(CROSSING))
                .as("another module's row is kept by its id, without a foreign key (Own-Tables)")
                .isEmpty();
    }

    @Test
    void viewsAskAsWhoeverReadsThem() {
        assertThat(list(OWNERS_VIEWS))
                .as("create view … with (security_invoker = true): else it reads past row-level security as its owner")
                .isEmpty();
    }

    @Test
    void functionsFindOnlyWhatTheyMean() {
        assertThat(list(LOOSE_FUNCTIONS))
                .as("create function … set search_path = pg_catalog: else a caller chooses what its names mean")
                .isEmpty();
    }

    @Test
    void rowsAreToldTimeAndIds() {
        assertThat(list(OWN_CLOCKS))
                .as("time, ids and randomness come from the application (Injected-Clock), not from a column's default")
                .isEmpty();
    }

    @Test
    void crookedSchemasAreFound() {
        assertThat(listAfter("create schema attic", SCHEMAS)).contains("attic");
        assertThat(listAfter("create table public.stray ()", HOMELESS)).containsExactly("public.stray");
        assertThat(listAfter("create table region.request ()", TWICE)).containsExactly("request");
        assertThat(listAfter("create table region.stray (id bigint references audit.seal)", CROSSING))
                .containsExactly("region.stray -> audit.seal");
        assertThat(listAfter("create view region.stray as select 1 as one", OWNERS_VIEWS))
                .containsExactly("region.stray");
        assertThat(listAfter("create function region.stray() returns int language sql return 1", LOOSE_FUNCTIONS))
                .containsExactly("region.stray()");
        assertThat(listAfter("create table region.stray (at timestamptz default now())", OWN_CLOCKS))
                .containsExactly("region.stray.at");
        assertThat(listAfter("create table region.stray (id uuid default gen_random_uuid())", OWN_CLOCKS))
                .containsExactly("region.stray.id");
    }
}
