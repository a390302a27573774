package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.vault.ReceiptLookup.Busy;
import org.niangjia.vault.ReceiptLookup.Derived;

@Timeout(60)
class ReceiptsTest {
    private static final CipherSuite AES = CipherSuite.AES_256_GCM;
    private static final CipherSuite SM = CipherSuite.SM4_GCM;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ReceiptCode CODE = new ReceiptCode("4542710951781421");

    @ParameterizedTest
    @EnumSource
    void sameTokenGivesTheSameCode(CipherSuite suite) {
        SealedTokens tokens = TestVaults.vault(suite).tokens("form");
        String text = tokens.issue("", LONG);
        ReceiptCode first = TestVaults.vault(suite).receipts().codeFor(valid(tokens, text));
        ReceiptCode retry = TestVaults.vault(suite).receipts().codeFor(valid(tokens, text));
        assertThat(retry).isEqualTo(first);
    }

    @Test
    void codeSurvivesARotation() {
        Vault vault = TestVaults.vault(AES);
        OpenedToken.Valid token =
                valid(vault.tokens("form"), vault.tokens("form").issue("", LONG));
        Receipts later = receipts(TestVaults.keys(AES, SM));
        assertThat(later.codeFor(token)).isEqualTo(vault.receipts().codeFor(token));
    }

    @Test
    void codesSpreadEvenly() {
        Receipts receipts = TestVaults.vault().receipts();
        int[] counts = new int[10];
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String digits = receipts.codeFor(token(new UUID(i, i))).digits();
            codes.add(digits);
            digits.chars().forEach(digit -> counts[digit - '0']++);
        }
        assertThat(codes).hasSize(2000);
        // 3,200 of each digit are expected; keys and nonces are fixed, so this cannot fail by chance
        assertThat(Arrays.stream(counts)).allSatisfy(count -> assertThat(count).isBetween(3000, 3400));
    }

    /** Computed by a second implementation (Python, cryptography 48): later versions must find what was stored. */
    @Test
    void formatStays() throws InterruptedException {
        Receipts receipts = TestVaults.vault().receipts();
        ReceiptCode code = receipts.codeFor(token(new UUID(0x0f0e0d0c0b0a0908L, 0x0706050403020100L)));
        assertThat(code).isEqualTo(CODE);
        assertThat(HexFormat.of()
                        .formatHex(derived(receipts, code.printed()).current().bytes()))
                .isEqualTo("010100000000000000a1a527a31657693d37c3c9c004d1c7703917fef37a86fb162f75691debb9083e5e");
    }

    @ParameterizedTest
    @EnumSource
    void typedCodeIsFoundAndAnotherIsNot(CipherSuite suite) throws InterruptedException {
        Receipts receipts = TestVaults.vault(suite).receipts();
        Derived stored = (Derived) receipts.lookup(CODE, LONG);
        assertThat(derived(receipts, "4542-7109-5178-1421")).isEqualTo(stored);
        assertThat(derived(receipts, "4542-7109-5178-1422")).isNotEqualTo(stored);
        assertThat(derived(receipts, "0000 0000 0000 0000")).isNotEqualTo(derived(receipts, "nonsense"));
    }

    @Test
    void requestMadeBeforeARotationIsFound() throws InterruptedException {
        KeyedDigest stored =
                derived(receipts(TestVaults.keys(AES)), CODE.digits()).current();
        List<KeyedDigest> candidates =
                derived(receipts(TestVaults.keys(AES, SM)), CODE.digits()).candidates();
        assertThat(candidates).hasSize(2).endsWith(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4542710951781421", "0000000000000000", "", "wrong", "４５４２", "女"})
    void everyInputCostsTheSameWork(String typed) throws InterruptedException {
        List<String> work = new ArrayList<>();
        Receipts receipts = new Receipts(TestVaults.keys(AES, SM), (secret, salt) -> {
            work.add(secret.length + "/" + salt.length);
            return new byte[32];
        });
        assertThat(derived(receipts, typed).candidates()).hasSize(2);
        assertThat(work).containsExactly("32/16", "32/16");
    }

    @Test
    void inputsOfADerivationAreWipedAfterIt() throws InterruptedException {
        List<byte[]> seen = new ArrayList<>();
        Receipts receipts = new Receipts(TestVaults.keys(AES), (secret, salt) -> {
            seen.add(secret);
            seen.add(salt);
            return new byte[32];
        });
        derived(receipts, CODE.digits());
        assertThat(seen).hasSize(2).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }

    @Test
    void saltIsSecretAndOnePerInstallation() throws InterruptedException {
        List<String> salts = new ArrayList<>();
        Stretching listening = (secret, salt) -> {
            salts.add(HexFormat.of().formatHex(salt));
            return new byte[32];
        };
        derived(new Receipts(TestVaults.keys(AES), listening), "1");
        derived(new Receipts(TestVaults.keys(AES), listening), CODE.digits());
        derived(new Receipts(TestVaults.keys(SM), listening), CODE.digits());
        assertThat(salts.get(0)).isEqualTo(salts.get(1)).isNotEqualTo(salts.get(2));
    }

    @Test
    void twoDerivationsRunAtOnceAndOthersQueue() throws InterruptedException {
        Gate gate = new Gate();
        Receipts receipts = new Receipts(TestVaults.keys(AES), gate);
        List<ReceiptLookup> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(Thread.ofVirtual().start(() -> answers.add(lookedUp(receipts))));
        }
        gate.twoInside.await();
        while (receipts.waiting() < 3) {
            Thread.onSpinWait();
        }
        assertThat(gate.inside).hasValue(2);
        assertThat(receipts.lookup(CODE, Duration.ZERO)).isEqualTo(new Busy());

        gate.open.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).hasSize(5).hasOnlyElementsOfType(Derived.class);
        assertThat(gate.most).hasValue(2);
        assertThat(receipts.lookup(CODE, Duration.ZERO)).isInstanceOf(Derived.class);
    }

    @Test
    void waitingCanBeInterrupted() throws InterruptedException {
        Gate gate = new Gate();
        Receipts receipts = new Receipts(TestVaults.keys(AES), gate);
        List<Thread> inside = List.of(
                Thread.ofVirtual().start(() -> lookedUp(receipts)),
                Thread.ofVirtual().start(() -> lookedUp(receipts)));
        gate.twoInside.await();
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread queued = Thread.ofVirtual().start(() -> {
            try {
                receipts.lookup(CODE, LONG);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        while (receipts.waiting() < 1) {
            Thread.onSpinWait();
        }
        queued.interrupt();
        interrupted.await();
        gate.open.countDown();
        for (Thread thread : inside) {
            thread.join();
        }
        assertThat(receipts.waiting()).isZero();
    }

    @Test
    void failingDerivationGivesItsPlaceBack() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        Receipts receipts = new Receipts(TestVaults.keys(AES), (secret, salt) -> {
            if (calls.incrementAndGet() <= 3) {
                throw new IllegalStateException("no memory");
            }
            return new byte[32];
        });
        for (int i = 0; i < 3; i++) {
            try {
                receipts.lookup(CODE, Duration.ZERO);
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("no memory");
            }
        }
        assertThat(receipts.lookup(CODE, Duration.ZERO)).isInstanceOf(Derived.class);
    }

    private static Receipts receipts(Keys keys) {
        return new Receipts(keys, new Argon2Stretching());
    }

    private static Derived derived(Receipts receipts, String typed) throws InterruptedException {
        return (Derived) receipts.lookup(typed, LONG);
    }

    private static ReceiptLookup lookedUp(Receipts receipts) {
        try {
            return receipts.lookup(CODE, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OpenedToken.Valid valid(SealedTokens tokens, String text) {
        return (OpenedToken.Valid) tokens.open(text);
    }

    private static OpenedToken.Valid token(UUID nonce) {
        return new OpenedToken.Valid("", nonce, TestVaults.NOON, new KeyId(0xa1));
    }

    /** Counts who is inside and keeps them there until it opens. */
    private static final class Gate implements Stretching {
        final CountDownLatch twoInside = new CountDownLatch(2);
        final CountDownLatch open = new CountDownLatch(1);
        final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public byte[] stretch(byte[] secret, byte[] salt) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            twoInside.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            inside.decrementAndGet();
            return new byte[32];
        }
    }
}
