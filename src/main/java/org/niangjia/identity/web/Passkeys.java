package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.niangjia.identity.model.PasskeyCeremony;
import org.niangjia.identity.model.PasskeyCeremony.Made;
import org.niangjia.identity.model.PasskeyPlace;
import org.niangjia.identity.model.PasskeyQuestion;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.PasskeyStore;
import org.niangjia.shared.AccountId;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Questions to devices and their answers. A question is a sealed token: it says to us whom it asks, where and since when,
 * so nothing of it is kept until it is answered, and an answer is used up by the time of its question.
 */
@Component
class Passkeys {
    private static final Duration LASTING = Duration.ofMinutes(10);

    private final PasskeyStore store;
    private final PasskeyPlaces places;
    private final SealedTokens showing;
    private final SealedTokens adding;
    private final PasskeyCeremony ceremony = new PasskeyCeremony();

    Passkeys(PasskeyStore store, PasskeyPlaces places, Vault vault) {
        this.store = store;
        this.places = places;
        this.showing = vault.tokens("passkey.showing");
        this.adding = vault.tokens("passkey.adding");
    }

    /** Whether this has the shape of a device's answer: no code and no password that we take begins so and is so long. */
    static boolean isAnswer(String typed) {
        return typed.startsWith("{\"") && typed.length() > 200;
    }

    /** Empty where she has none, or where none can be shown. */
    Optional<PasskeyAsk> ask(AccountId account, String into, boolean sends, HttpServletRequest request) {
        var known = store.ids(account);
        return places.here(request)
                .filter(_ -> !known.isEmpty())
                .map(place ->
                        new PasskeyAsk(into, question(showing, account, place), place.host(), joined(known), sends));
    }

    Optional<PasskeyOffer> offer(Standing standing, HttpServletRequest request) {
        var account = standing.account();
        return places.here(request)
                .map(place -> new PasskeyOffer(
                        question(adding, account, place),
                        place.host(),
                        encoded(bytes(account.value())),
                        standing.signInName(),
                        joined(store.ids(account)),
                        PasskeyCeremony.ALGORITHMS.stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }

    Optional<Made> made(AccountId account, String answer) {
        return ceremony.made(answer, question -> asked(adding, account, question));
    }

    /** Uses the answer up. */
    boolean use(AccountId account, String answer) {
        return ceremony.shown(answer, question -> asked(showing, account, question), id -> store.find(account, id))
                .filter(shown -> store.use(account, shown))
                .isPresent();
    }

    private static String question(SealedTokens tokens, AccountId account, PasskeyPlace place) {
        var token = tokens.issue(account + " " + place.origin() + " " + place.host(), LASTING);
        return encoded(token.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<PasskeyQuestion> asked(SealedTokens tokens, AccountId account, String question) {
        if (!(tokens.open(question) instanceof OpenedToken.Valid valid)) {
            return Optional.empty();
        }
        var parts = valid.payload().split(" ", 3);
        return parts[0].equals(account.toString())
                ? Optional.of(new PasskeyQuestion(new PasskeyPlace(parts[1], parts[2]), valid.issuedAt()))
                : Optional.empty();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String joined(List<byte[]> ids) {
        return ids.stream().map(Passkeys::encoded).collect(Collectors.joining(" "));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
