package org.niangjia.vault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The root keys of an installation, held in memory while it runs. The newest writes, older ones still read. Obtained
 * from {@link KeyFolder}; given to {@link Vault}.
 */
public final class Keys implements AutoCloseable {
    private static final KeyedHash.Purpose CHECK = new KeyedHash.Purpose("key check");

    private final List<RootKey> newestFirst;

    Keys(Collection<RootKey> roots) {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("no root key");
        }
        this.newestFirst = roots.stream()
                .sorted(Comparator.comparingInt(RootKey::number).reversed())
                .toList();
    }

    /** The suite that new data are written with: that of the newest key. Another one needs a rotation. */
    public CipherSuite suite() {
        return newest().suite();
    }

    /** Newest first. */
    public List<KeyId> ids() {
        return newestFirst.stream().map(RootKey::id).toList();
    }

    /** Key-check values, one per key, newest first: the database stores them at first start and after a rotation. */
    public List<KeyedDigest> checks() {
        return newestFirst.stream().map(CHECK::digest).toList();
    }

    /**
     * Compares the check values that the database stores with this key folder.
     *
     * @return ids of keys that the database was written with and that are missing or different here; empty: all is well
     */
    public List<KeyId> missing(Collection<KeyedDigest> stored) {
        List<KeyedDigest> own = checks();
        return stored.stream()
                .filter(check -> !own.contains(check))
                .map(KeyedDigest::keyId)
                .toList();
    }

    RootKey newest() {
        return newestFirst.getFirst();
    }

    List<RootKey> newestFirst() {
        return newestFirst;
    }

    Optional<RootKey> find(Header header) {
        return newestFirst.stream().filter(root -> root.header().equals(header)).findFirst();
    }

    RootKey get(KeyId id) {
        return newestFirst.stream()
                .filter(root -> root.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SecretDamaged.withoutKey(id));
    }

    RootKey get(Header header) {
        return find(header).orElseThrow(() -> SecretDamaged.withoutKey(header.key()));
    }

    /** Zeroes the keys: nothing can be read or written any more. */
    @Override
    public void close() {
        newestFirst.forEach(root -> root.secret().close());
    }

    @Override
    public String toString() {
        return "Keys" + ids();
    }
}
