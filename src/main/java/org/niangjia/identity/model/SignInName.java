package org.niangjia.identity.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What she types to sign in; capitals and full-width letters are the same name. */
public final class SignInName {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    private SignInName() {}

    public static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public static boolean isWellFormed(String plain) {
        return SHAPE.matcher(plain).matches();
    }
}
