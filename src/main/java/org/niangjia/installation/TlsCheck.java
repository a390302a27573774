package org.niangjia.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

final class TlsCheck {
    private static final Duration SOON = Duration.ofDays(30);

    private TlsCheck() {}

    static List<Finding> findings(TlsFiles files, InstantSource clock) {
        List<Finding> findings = new ArrayList<>();
        try (InputStream lines = Files.newInputStream(files.certificate())) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(lines);
            findings.add(validity(certificate.getNotAfter().toInstant(), clock.instant()));
        } catch (IOException | CertificateException e) {
            findings.add(Finding.problem("installation.tls.certificate", files.certificate()));
        }
        try {
            if (!Files.readString(files.key()).contains("PRIVATE KEY-----")) {
                findings.add(Finding.problem("installation.tls.key", files.key()));
            } else if (PrivateFiles.isOpenToOthers(files.key())) {
                findings.add(Finding.warning("installation.tls.keyOpen", files.key()));
            }
        } catch (IOException e) {
            findings.add(Finding.problem("installation.tls.key", files.key()));
        }
        return findings;
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
