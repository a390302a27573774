package org.niangjia.consultation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;

/**
 * Notes of holds as the ledger has them: sealed, for whoever finds a copy of the file shall not read which request is
 * evidence, nor that she had it deleted nevertheless.
 */
final class HoldNotes {
    /** Never too late. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final SealedTokens tokens;

    HoldNotes(Vault vault) {
        this.tokens = vault.tokens("consultation.hold-note");
    }

    String sealed(HoldNote note) {
        return tokens.issue(note.text(), FOR_EVER);
    }

    /** Those of them that open with the keys that are here. */
    List<HoldNote> open(Collection<String> sealed) {
        return sealed.stream().map(this::open).flatMap(Optional::stream).toList();
    }

    private Optional<HoldNote> open(String sealed) {
        return switch (tokens.open(sealed)) {
            case OpenedToken.Valid valid -> HoldNote.of(valid.payload());
            case OpenedToken.Expired expired -> HoldNote.of(expired.payload());
            case OpenedToken.Forged _ -> Optional.empty();
        };
    }
}
