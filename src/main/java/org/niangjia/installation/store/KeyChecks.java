package org.niangjia.installation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.vault.KeyId;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.Keys;

/** Compares the key folder with the keys that the database was written with. */
public final class KeyChecks {
    private final Connection owner;

    public KeyChecks(Connection owner) {
        this.owner = owner;
    }

    /** Whether no key was ever used here, so that a first one may be made. */
    public boolean none() throws SQLException {
        return stored().isEmpty();
    }

    /** The keys that were used here and are missing or different in the folder. */
    public List<KeyId> missing(Keys keys) throws SQLException {
        return keys.missing(stored());
    }

    /** The keys that were used here and are missing or different in the folder; if none, its new ones are noted. */
    public List<KeyId> compare(Keys keys) throws SQLException {
        List<KeyedDigest> stored = stored();
        List<KeyId> missing = keys.missing(stored);
        if (missing.isEmpty()) {
            for (KeyedDigest check : keys.checks()) {
                if (!stored.contains(check)) {
                    note(check);
                }
            }
        }
        return missing;
    }

    private List<KeyedDigest> stored() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT digest FROM installation.key_check")) {
            List<KeyedDigest> stored = new ArrayList<>();
            while (rows.next()) {
                stored.add(KeyedDigest.of(rows.getBytes(1)));
            }
            return stored;
        }
    }

    private void note(KeyedDigest check) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("INSERT INTO installation.key_check VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, check.keyId().toString());
            statement.setBytes(2, check.bytes());
            statement.executeUpdate();
        }
    }
}
