package org.niangjia.channel;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.niangjia.consultation.StaffAlerts;
import org.niangjia.consultation.StaffAlerts.Answer;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail without a word more in its subject than in its text. */
final class Mail implements Carrier {
    private static final String PATIENCE_MILLIS = "10000";

    private final AlertSettings.Mail settings;

    Mail(AlertSettings.Mail settings) {
        this.settings = settings;
    }

    @Override
    public Answer send(String address) throws IOException {
        if (!isAddress(address)) {
            return Answer.REFUSED;
        }
        var message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(address);
        message.setSubject(StaffAlerts.TEXT);
        message.setText(StaffAlerts.TEXT);
        try {
            server().send(message);
            return Answer.TAKEN;
        } catch (MailException failed) {
            return ofTheAddress(failed).orElseThrow(() -> new IOException("the mail server has not taken it", failed));
        }
    }

    private static boolean isAddress(String address) {
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException noAddress) {
            return false;
        }
    }

    /** What the server said of this recipient; its own troubles, and what it says of the sender, are subclasses. */
    private static Optional<Answer> ofTheAddress(MailException failed) {
        return failed instanceof MailSendException several
                ? Stream.of(several.getMessageExceptions())
                        .filter(each -> each.getClass() == SendFailedException.class)
                        .map(each -> ((SendFailedException) each).getInvalidAddresses())
                        .map(forGood -> forGood == null || forGood.length == 0 ? Answer.LATER : Answer.REFUSED)
                        .findFirst()
                : Optional.empty();
    }

    private JavaMailSenderImpl server() throws IOException {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = server.getJavaMailProperties();
        var security = settings.security();
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == AlertSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (var starttls : new String[] {"mail.smtp.starttls.enable", "mail.smtp.starttls.required"}) {
            properties.setProperty(starttls, String.valueOf(security == AlertSettings.Security.STARTTLS));
        }
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + step, PATIENCE_MILLIS);
        }
        if (settings.user() != null && settings.passwordFile() != null) {
            server.setUsername(settings.user());
            server.setPassword(FirstLine.of(settings.passwordFile()));
            properties.setProperty("mail.smtp.auth", "true");
        }
        return server;
    }
}
