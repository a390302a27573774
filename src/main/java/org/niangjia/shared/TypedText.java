package org.niangjia.shared;

/** What somebody typed or pasted. */
public final class TypedText {
    private TypedText() {}

    /** Without what nobody can see and a database may refuse (NUL), and without blanks at both ends. */
    public static String clean(String typed) {
        return typed.codePoints()
                .filter(TypedText::isText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isText(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }
}
