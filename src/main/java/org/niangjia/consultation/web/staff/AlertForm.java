package org.niangjia.consultation.web.staff;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.AlertAddress;
import org.niangjia.shared.TypedText;

/** Where an officer wants to be told that something waits. */
record AlertForm(@Nullable String mail, @Nullable String number) {
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9.-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,15}");

    static AlertForm of(AlertAddress address) {
        return new AlertForm(address.mail(), address.number());
    }

    boolean isMail() {
        return cleanMail().isEmpty() || MAIL.matcher(cleanMail()).matches();
    }

    boolean isNumber() {
        return cleanNumber().isEmpty() || NUMBER.matcher(cleanNumber()).matches();
    }

    boolean isRight() {
        return isMail() && isNumber();
    }

    String cleanMail() {
        return mail == null ? "" : TypedText.clean(mail);
    }

    /** As people write it: 138 0000 0000, or with dashes. */
    String cleanNumber() {
        return number == null ? "" : TypedText.clean(number).replaceAll("[\\s-]", "");
    }
}
