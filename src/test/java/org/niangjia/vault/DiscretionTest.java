package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing of this module tells a secret by being printed, logged or serialised. */
class DiscretionTest {
    private static final UUID RECORD = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Place PLACE = new Place("consultation", "request.story", RECORD);
    private static final String STORY = "canary-story-7315";

    @Test
    void nothingPrintsItsSecret() throws InterruptedException {
        byte[] secretBytes = "0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
        Secret secret = new Secret(secretBytes.clone());
        RootKey root = new RootKey(1, new KeyId(1), CipherSuite.AES_256_GCM, LocalDate.of(2026, 1, 1), secret);
        Keys keys = new Keys(List.of(root));
        Vault vault = new Vault(keys, new SecureRandom(), () -> TestVaults.NOON);
        DataKey key = new DataKey(new KeyId(2), secret, CipherSuite.SM4_GCM, new SecureRandom());
        SealedTokens tokens = vault.tokens("form");
        OpenedToken valid = tokens.open(tokens.issue(STORY, Duration.ofMinutes(1)));
        ReceiptCode code = vault.receipts().codeFor((OpenedToken.Valid) valid);
        ReceiptLookup lookup = vault.receipts().lookup(code, Duration.ofMinutes(1));
        Ciphertext content = key.encrypt(STORY, PLACE);

        String printed = Stream.of(
                        secret,
                        root,
                        keys,
                        vault,
                        key,
                        tokens,
                        valid,
                        tokens.open(tokens.issue(STORY, Duration.ZERO)),
                        code,
                        lookup,
                        content,
                        new Placed(content, PLACE),
                        new HandedOver(content, List.of(new Placed(content, PLACE))),
                        vault.receipts(),
                        vault.keyedHash("phone"),
                        vault.keyedHash("phone").of(STORY),
                        new KeyFiles.Contents.Roots(List.of(root)),
                        new KeyFolderAnswer.Opened(keys, Optional.empty()),
                        Optional.of(code))
                .map(Object::toString)
                .reduce("", String::concat);

        assertThat(printed)
                .doesNotContain(STORY)
                .doesNotContain(code.digits(), code.printed())
                .doesNotContain(HexFormat.of().formatHex(secretBytes).substring(0, 16))
                .doesNotContain(Base64.getEncoder().encodeToString(secretBytes).substring(0, 12))
                .doesNotContain("0123456789abcdef", "[B@");
        ReceiptLookup.Derived derived = (ReceiptLookup.Derived) lookup;
        assertThat(printed)
                .doesNotContain(HexFormat.of().formatHex(derived.current().bytes(), 10, 18));
    }

    @Test
    void exceptionsTellThePlaceOnly() {
        try (DataKey key = TestVaults.vault().newDataKey()) {
            byte[] changed = TestVaults.flipped(key.encrypt(STORY, PLACE).bytes(), 40);
            try {
                key.decrypt(Ciphertext.of(changed), PLACE);
            } catch (SecretDamaged damaged) {
                assertThat(damaged)
                        .hasMessage("cannot be authenticated: consultation request.story")
                        .hasNoCause();
            }
        }
    }

    @Test
    void nothingButEnumsAndExceptionsIsSerializable() {
        assertThat(types())
                .filteredOn(type -> !Enum.class.isAssignableFrom(type) && !Throwable.class.isAssignableFrom(type))
                .noneMatch(Serializable.class::isAssignableFrom);
    }

    @Test
    void recordsWithTextOrKeysSayThemselvesHowTheyPrint() {
        Set<Class<?>> secretKinds = Set.of(String.class, byte[].class, Secret.class);
        Set<Class<?>> harmless = Set.of(Place.class, BackupConfirmation.class, KeyedHash.Purpose.class);
        assertThat(types())
                .filteredOn(type -> type.isRecord() && !harmless.contains(type))
                .filteredOn(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> secretKinds.contains(component.getType())))
                .contains(ReceiptCode.class, RootKey.class, OpenedToken.Valid.class, OpenedToken.Expired.class)
                .noneMatch(DiscretionTest::printsAllComponents);
        assertThat(printsAllComponents(Place.class)).isTrue();
    }

    @Test
    void onlyTheInterfaceIsPublic() {
        assertThat(types())
                .filteredOn(DiscretionTest::visible)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "BackupConfirmation",
                        "CipherSuite",
                        "Ciphertext",
                        "DataKey",
                        "HandedOver",
                        "HeldKeys",
                        "Holding",
                        "KeyFolder",
                        "KeyFolderAnswer",
                        "Opened",
                        "Refused",
                        "Reason",
                        "KeyId",
                        "KeyedDigest",
                        "KeyedHash",
                        "Keys",
                        "OpenedToken",
                        "Ours",
                        "Valid",
                        "Expired",
                        "Forged",
                        "Place",
                        "Placed",
                        "ReceiptCode",
                        "ReceiptLookup",
                        "Derived",
                        "Busy",
                        "Receipts",
                        "SealedOutput",
                        "SealedRecord",
                        "SealedTokens",
                        "SecretDamaged",
                        "Vault");
    }

    private static boolean visible(Class<?> type) {
        @Nullable Class<?> around = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (around == null || visible(around));
    }

    /** A record's own toString has no call of the generator that javac puts into the others. */
    private static boolean printsAllComponents(Class<?> type) {
        try (InputStream bytes = type.getResourceAsStream(fileName(type))) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(method -> method.methodName().equalsString("toString"))
                    .flatMap(method -> method.code().orElseThrow().elementStream())
                    .filter(InvokeDynamicInstruction.class::isInstance)
                    .map(InvokeDynamicInstruction.class::cast)
                    .anyMatch(
                            call -> call.bootstrapMethod().owner().displayName().equals("ObjectMethods"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1) + ".class";
    }

    private static List<Class<?>> types() {
        String packageName = Vault.class.getPackageName();
        try {
            URI classes = Vault.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            try (Stream<Path> files = Files.list(Path.of(classes).resolve(packageName.replace('.', '/')))) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                        .<Class<?>>map(name -> named(packageName + "." + name.replace(".class", "")))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
