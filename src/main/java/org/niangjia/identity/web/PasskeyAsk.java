package org.niangjia.identity.web;

/**
 * A button that has a device answer for her, beside a field for a code. It is hidden where the browser can not.
 *
 * @param into the field that takes the answer
 * @param known the passkeys that she has, separated by blanks
 * @param sends whether the form is then complete
 */
public record PasskeyAsk(String into, String question, String host, String known, boolean sends) {
    @Override
    public String toString() {
        return "PasskeyAsk";
    }
}
