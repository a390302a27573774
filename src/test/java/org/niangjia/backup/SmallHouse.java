package org.niangjia.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.niangjia.audit.HeadFile;
import org.niangjia.audit.RestoredAudit;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.store.AskedBefore;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Ground;
import org.niangjia.installation.Mode;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.organization.TreeSeeding;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.store.DivisionLoad;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Progress;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.Keys;
import org.niangjia.vault.TestVaults;
import org.niangjia.vault.Vault;

/** A house of one township and two requests, with the keys that stand in the source, and its backups. */
record SmallHouse(Ground ground, Keys keys, Vault vault) {
    static final String WORDS = "黄莺在唱歌canary";
    static final RequestId FIRST = new RequestId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    static final RequestId SECOND = new RequestId(UUID.fromString("00000000-0000-4000-8000-00000000000b"));

    private static final OrganizationId COUNTY = OrganizationId.seeded("women", "152201");

    /** One row each of what else a house holds. Policies bind the owner too, so they let her pass meanwhile. */
    private static final List<String> FURNITURE = List.of(
            "insert into organization.public_page values ('00000000-0000-4000-8000-000000000002', '" + COUNTY
                    + "', '和平街1号', '0482 0000000', '1 09:00-12:00', '咨询',"
                    + " '00000000-0000-4000-8000-000000000003', '2026-03-08')",
            "insert into identity.account (id, sign_in_name, display_name, code_salt, created_at) values"
                    + " ('00000000-0000-4000-8000-000000000003', 'county', '王芳', '\\x00', '2026-03-08')",
            "insert into identity.assignment (id, account_id, organization_id, role, at, reason) values"
                    + " ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000003', '" + COUNTY
                    + "', 'OFFICER', '2026-03-08', 'identity.reason.appointed')",
            "insert into identity.code (id, account_id, purpose, hash, issued_at) values"
                    + " ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000003', 'first',"
                    + " '\\x01', '2026-03-08')",
            "alter table consultation.wording no force row level security",
            "insert into consultation.wording (id, organization_id, title, body, written_by, written_at) values"
                    + " ('00000000-0000-4000-8000-000000000006', '" + COUNTY + "', '问候', '你好',"
                    + " '00000000-0000-4000-8000-000000000003', '2026-03-08')",
            "alter table consultation.wording force row level security",
            "alter table consultation.deletion no force row level security",
            "insert into consultation.deletion values ('00000000-0000-4000-8000-000000000007', '2026-03-08')",
            "alter table consultation.deletion force row level security",
            "alter table consultation.exclusion no force row level security",
            "insert into consultation.exclusion values ('" + FIRST
                    + "', '00000000-0000-4000-8000-000000000003', '2026-03-08')",
            "alter table consultation.exclusion force row level security");

    static SmallHouse below(Path root) throws IOException {
        return new SmallHouse(
                new Ground(root.toRealPath()), TestVaults.keys(CipherSuite.AES_256_GCM), TestVaults.vault());
    }

    OpenInstallation furnished(String name) throws SQLException, IOException {
        var open = ground.open(name, Ground.STEPS);
        try (var owner = open.database().connect(DatabaseRole.OWNER);
                var app = open.database().connect(DatabaseRole.APP);
                var worker = open.database().connect(DatabaseRole.WORKER)) {
            for (var request : List.of(FIRST, SECOND)) {
                AskedBefore.ask(app, vault, request.value(), WORDS, TestVaults.NOON);
            }
            new DivisionLoad(owner, DivisionFile.divisions().filter(SmallHouse::isThere), done -> {}).run();
            TreeSeeding.seed(owner, Progress.NONE);
            past(open, FURNITURE.toArray(String[]::new));
            for (var times = 0; times < 3; times++) {
                execute(
                        app,
                        "insert into audit.event (at, actor_kind, action, object_kind, outcome)"
                                + " values ('2026-03-08', 'job', 'test.done', 'request', 'done')");
            }
            RestoredAudit.seal(worker, vault, HeadFile.in(ground.keys()), TestVaults.NOON);
        }
        return open;
    }

    /** 兴安街道 and what is above it: the country alone would make megabytes of a backup. */
    private static boolean isThere(Division division) {
        var code = division.code().value();
        return code.startsWith("152201003") || "152201003".startsWith(code);
    }

    /** One byte of it is another: as a failing disk leaves it. */
    void damage(OpenInstallation open, RequestId request) throws SQLException {
        past(
                open,
                "alter table consultation.request no force row level security",
                "update consultation.request set header = set_byte(header, 40, get_byte(header, 40) # 1) where id = '"
                        + request + "'",
                "alter table consultation.request force row level security");
    }

    BackupAnswer.Written backUp(OpenInstallation open, Path to) throws SQLException, IOException {
        return (BackupAnswer.Written) new Backup(vault, keys, "test")
                .write(open.database(), Mode.REAL, to, HeadFile.in(ground.keys()), TestVaults.NOON, Progress.NONE);
    }

    RestoreAnswer restore(Path from, String name, String steps, boolean withBrokenRecord) throws SQLException {
        return new Restore(vault, keys, Progress.NONE)
                .run(
                        new Restore.Order(from, List.of(), List.of(), List.of(), withBrokenRecord),
                        mode -> ground.openEmpty(name, mode, steps),
                        TestVaults.NOON);
    }

    boolean isReadable(OpenInstallation open, RequestId request) throws SQLException {
        try (var app = open.database().connect(DatabaseRole.APP)) {
            return AskedBefore.isReadable(app, vault, request);
        }
    }

    static void past(OpenInstallation open, String... statements) throws SQLException {
        try (var owner = open.database().connect(DatabaseRole.OWNER)) {
            for (var statement : statements) {
                execute(owner, statement);
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
