package org.niangjia.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/** Certificate and key, read by what reads them when the door opens: the start and the doctor say the same. */
final class TlsCheck {
    private static final Duration SOON = Duration.ofDays(30);
    private static final byte[] PROBE = "niangjia".getBytes(StandardCharsets.UTF_8);

    private TlsCheck() {}

    /** With one of these no door opens. */
    static List<Sentence> problems(TlsFiles files) {
        for (Path file : List.of(files.certificate(), files.key())) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return List.of(Sentence.of("installation.settings.tls.unreadable", file));
            }
        }
        List<Sentence> problems = new ArrayList<>();
        Optional<X509Certificate> certificate = certificate(files.certificate());
        if (certificate.isEmpty()) {
            problems.add(Sentence.of("installation.tls.certificate", files.certificate()));
        }
        if (text(files.key()).contains("ENCRYPTED")) {
            problems.add(Sentence.of("installation.tls.encrypted", files.key()));
            return problems;
        }
        Optional<PrivateKey> key = key(files.key());
        if (key.isEmpty()) {
            problems.add(Sentence.of("installation.tls.key", files.key()));
        } else if (certificate.isPresent() && !belongTogether(certificate.get(), key.get())) {
            problems.add(Sentence.of("installation.tls.misfit", files.key(), files.certificate()));
        }
        return problems;
    }

    /** What is worth a look although the door opens. */
    static List<Finding> findings(TlsFiles files, InstantSource clock) {
        List<Finding> findings = new ArrayList<>();
        certificate(files.certificate())
                .ifPresent(found -> findings.add(validity(found.getNotAfter().toInstant(), clock.instant())));
        try {
            if (PrivateFiles.isOpenToOthers(files.key())) {
                findings.add(Finding.warning("installation.tls.keyOpen", files.key()));
            }
        } catch (IOException e) {
            findings.add(Finding.problem("installation.settings.tls.unreadable", files.key()));
        }
        return findings;
    }

    private static Optional<X509Certificate> certificate(Path file) {
        try {
            return PemContent.of(text(file)).getCertificates().stream().findFirst();
        } catch (IllegalStateException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<PrivateKey> key(Path file) {
        try {
            return Optional.ofNullable(PemContent.of(text(file)).getPrivateKey());
        } catch (IllegalStateException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** What the key signs, the certificate verifies. */
    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(PROBE);
            byte[] signed = signing.sign();
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(PROBE);
            return verifying.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Decoded leniently: what is no text is no PEM either. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static Finding validity(Instant end, Instant now) {
        String day = end.toString().substring(0, 10);
        if (end.isBefore(now)) {
            return Finding.problem("installation.tls.expired", day);
        }
        return end.isBefore(now.plus(SOON))
                ? Finding.warning("installation.tls.soon", day)
                : Finding.fine("installation.tls.valid", day);
    }
}
