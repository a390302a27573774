package org.niangjia.proof.input;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Values that somebody may type or a machine may send, each with the marker where it would show. */
final class Hostile {
    /** What would stand there if somebody worked the sum out. */
    static final String COMPUTED = "8353467";

    private static final String SUM = "2891*2889+1368";

    private static final List<UnaryOperator<String>> VALUES = List.of(
            // markup
            m -> "<" + m + ">",
            m -> "a\"" + m + "=\"b",
            m -> "a'" + m + "='b",
            m -> "a\"><" + m + " x=\"",
            m -> "a'><" + m + " x='",
            m -> "</textarea><" + m + ">",
            m -> "</title></script><" + m + ">",
            m -> "<script>" + m + "()</script>",
            m -> "<img src=x onerror=" + m + "()>",
            m -> "<svg/onload=" + m + "()>",
            m -> "--><" + m + "><!--",
            m -> "a\" onmouseover=\"" + m + "()\" b=\"",
            m -> "javascript:" + m + "()",
            m -> "data:text/html,<" + m + ">",
            m -> "//" + m + ".invalid/",
            m -> "https://" + m + ".invalid/",
            m -> "/\\" + m + ".invalid",
            m -> "&lt;" + m + "&gt;&#60;" + m + "&#62;",
            m -> "<!--#exec cmd=\"" + m + "\"-->",
            m -> "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;" + m + "</a>",
            m -> "﹤" + m + "﹥＜" + m + "＞",
            // expressions
            m -> m + "${" + SUM + "}" + m,
            m -> m + "#{" + SUM + "}" + m,
            m -> m + "*{" + SUM + "}" + m,
            m -> m + "{{" + SUM + "}}" + m,
            m -> m + "<%= " + SUM + " %>" + m,
            m -> m + "!{" + SUM + "}" + m,
            m -> m + "@if(true)" + SUM + "@endif" + m,
            m -> m + "$unsafe{" + SUM + "}" + m,
            m -> "${jndi:ldap://" + m + ".invalid/a}",
            m -> "__${" + SUM + "}__::" + m,
            m -> m + "{0} {1,number} {9}" + m,
            m -> m + "%s%n%x%1$s" + m,
            // the database
            m -> m + "' OR '1'='1",
            m -> m + "'; DROP TABLE consultation.request; --",
            m -> m + "\\'; SELECT pg_sleep(9); --",
            m -> m + "') UNION SELECT story FROM consultation.request --",
            m -> m + "\" OR \"\"=\"",
            m -> m + "$$;$1::int;?",
            m -> m + "%_\\%",
            m -> "{" + m + "}[1:2]",
            // lines and heads
            m -> m + "\r\nSet-Cookie: " + m + "=1",
            m -> m + "\r\n\r\n<" + m + ">",
            m -> m + "\nerror number " + m,
            m -> m + "\u0085" + m + "\u2028" + m + "\u2029",
            m -> m + "\u001b[31m" + m,
            // files and commands
            m -> "../../../../etc/passwd?" + m,
            m -> "..\\..\\..\\windows\\win.ini" + m,
            m -> "file:///etc/passwd#" + m,
            m -> "%2e%2e%2f%2e%2e%2fetc%2fpasswd" + m,
            m -> m + "; cat /etc/passwd | `id` $(id)",
            m -> m + ".jte\0.html",
            // letters
            m -> "\0" + m + "\0",
            m -> m + "\ud800" + m,
            m -> "\udc00\ud800" + m,
            m -> "\u202e" + m + "\u2066\u2069\u200f",
            m -> "\ufeff" + m + "\u200b\u00ad\u2060",
            m -> m + "e" + "\u0301".repeat(400),
            m -> m + "𠮷㐂\ud83d\udc69\u200d\ud83d\udc67" + m,
            m -> m + "ﬁﷺİıſẞ",
            m -> "１２３" + m + "٣",
            m -> "\uffff\ufffe" + m,
            m -> "ⅷ½" + m + "𝟘",
            // too much
            m -> m + "x".repeat(100),
            m -> m + "长".repeat(5_000),
            m -> m + "<".repeat(20_000),
            m -> (m + " ").repeat(3_000),
            m -> m + "((((((((((a+)+)+)+)+)+)+)+)+)+" + "a".repeat(3_000) + "!",
            // of another kind
            m -> "999999999999999999999999999999",
            m -> "-9223372036854775808",
            m -> "2147483648",
            m -> "-1",
            m -> "0x7fffffff",
            m -> "1e309",
            m -> "NaN",
            m -> "١٢٣",
            m -> "",
            m -> " ",
            m -> "null",
            m -> "true",
            m -> "[]",
            m -> "{\"a\":\"" + m + "\"}",
            m -> "00000000-0000-0000-0000-000000000000",
            m -> "{ffffffff-ffff-ffff-ffff-ffffffffffff}",
            m -> "1-1-1-1-1",
            m -> "ffffffffffffffffffff-1-1-1-1",
            m -> "-1-1-1-1-1" + m,
            m -> "2026-02-30",
            m -> "+999999999-12-31",
            m -> "24:61",
            m -> "9999999999999999",
            m -> m);

    private Hostile() {}

    static String value(RandomGenerator chance, String marker) {
        return VALUES.get(chance.nextInt(VALUES.size())).apply(marker);
    }

    /** A word that keeps its place in an address or a head line. */
    static String line(RandomGenerator chance, String marker) {
        return value(chance, marker).replaceAll("[\r\n]", " ");
    }

    static int count() {
        return VALUES.size();
    }
}
