package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Rows;
import org.niangjia.measure.model.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;

/** A mark names the module whose records changed: what is counted of another module's would go stale without a word. */
@CountryTest
class SourcesTest {
    private static final String READ = """
            select distinct read_in.nspname as schema
              from pg_rewrite rule
              join pg_class shown on shown.oid = rule.ev_class
              join pg_namespace shown_in on shown_in.oid = shown.relnamespace
              join pg_depend need on need.objid = rule.oid and need.refclassid = 'pg_class'::regclass
              join pg_class read on read.oid = need.refobjid
              join pg_namespace read_in on read_in.oid = read.relnamespace
             where shown_in.nspname = ? and shown.relname = ?
            """;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Rows rows;

    @Test
    void eachReadsItsOwnSchemaAndNoOther() {
        assertThat(catalogue.sources()).isNotEmpty().allSatisfy(source -> {
            var view = source.view();
            assertThat(rows.list(READ, view.schema(), view.name()))
                    .as(source.name())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).containsEntry("schema", view.schema()));
            source.kept().ifPresent(kept -> assertThat(kept.schema()).isEqualTo(view.schema()));
        });
    }
}
