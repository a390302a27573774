package org.niangjia.proof.input;

import java.util.List;
import java.util.random.RandomGenerator;
import org.niangjia.proof.input.Draft.Body;
import org.niangjia.proof.input.Draft.Pair;

/** What is done to a request that would have been a good one. */
enum Twist {
    SOME_VALUES {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            for (var times = draft.fields.isEmpty() ? 0 : 1 + chance.nextInt(3); times > 0; times--) {
                var index = chance.nextInt(draft.fields.size());
                draft.fields.set(index, new Pair(draft.fields.get(index).name(), Hostile.value(chance, marker)));
            }
        }
    },
    ALL_VALUES {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.fields.replaceAll(field -> new Pair(field.name(), Hostile.value(chance, marker)));
        }
    },
    MISSING {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.fields.removeIf(_ -> chance.nextInt(3) == 0);
        }
    },
    TWICE {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            for (var field : List.copyOf(draft.fields)) {
                var again = new Pair(field.name(), Hostile.value(chance, marker));
                (chance.nextBoolean() ? draft.fields : draft.query).add(chance.nextBoolean() ? again : field);
            }
        }
    },
    NAMES {
        private static final List<String> ODD = List.of(
                "class.module.classLoader.defaultAssertionStatus",
                "a[0]",
                "a[2147483647].b",
                "a.b.c",
                "_method",
                "_a",
                "!a",
                "",
                "lang",
                "spring.cloud.function",
                "\0",
                "constructor",
                "__proto__");

        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            for (var field : List.copyOf(draft.fields)) {
                draft.fields.add(new Pair(field.name() + ODD.get(chance.nextInt(ODD.size())), marker));
            }
            draft.fields.add(new Pair(Hostile.value(chance, marker), marker));
            draft.fields.add(new Pair(ODD.get(chance.nextInt(ODD.size())), Hostile.value(chance, marker)));
        }
    },
    MANY {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            var number = chance.nextInt(20) == 0 ? 12_000 : 300;
            for (var index = 0; index < number; index++) {
                draft.fields.add(new Pair("a" + index, chance.nextBoolean() ? marker : ""));
            }
        }
    },
    LONG {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            var length = chance.nextInt(20) == 0 ? 2_500_000 : 60_000;
            draft.fields.replaceAll(field ->
                    field.name().equals("_csrf") || length < field.value().length()
                            ? field
                            : new Pair(field.name(), marker + "y".repeat(length / 10)));
        }
    },
    BROKEN_CODES {
        private static final List<String> CODES = List.of(
                "%",
                "%zz",
                "%u0041",
                "%c0%af",
                "%ed%a0%80",
                "%ff%fe",
                "%00",
                "%f8%88%80%80%80",
                "&&&=",
                "=%",
                "+%2",
                "%25%30");

        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.raw = "&a=" + marker + CODES.get(chance.nextInt(CODES.size()));
        }
    },
    ADDRESS {
        private static final List<String> ENDS = List.of(
                "/",
                "//",
                "/.",
                "/..",
                "/../..",
                ";",
                ";a=b",
                "/%2e%2e",
                "/..;/",
                "%00",
                "%2f",
                "%5c",
                ".json",
                ".html",
                "~",
                "%0d%0aA:b",
                "%ff",
                "%",
                "/{a}",
                "|",
                "\\",
                "\"",
                "<a>");

        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            var end = ENDS.get(chance.nextInt(ENDS.size()));
            draft.path = switch (chance.nextInt(4)) {
                case 0 -> draft.path + end;
                case 1 -> draft.path + "/" + Percent.encoded(Hostile.value(chance, marker));
                case 2 -> "/css" + "/..".repeat(chance.nextInt(5)) + "/" + marker + end;
                default -> "/" + Hostile.line(chance, marker).replace(" ", "%20") + end;
            };
        }
    },
    QUERY {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.query.add(new Pair("lang", Hostile.value(chance, marker)));
            draft.query.add(new Pair(Hostile.value(chance, marker), Hostile.value(chance, marker)));
        }
    },
    KIND {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.body = Body.values()[chance.nextInt(Body.values().length)];
        }
    },
    METHOD {
        private static final List<String> METHODS = List.of(
                "GET",
                "POST",
                "HEAD",
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "TRACE",
                "CONNECT",
                "PROPFIND",
                "get",
                "G\0T",
                "🐦");

        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.method = METHODS.get(chance.nextInt(METHODS.size()));
        }
    },
    HEAD {
        private static final List<String> NAMES = List.of(
                "Accept-Language",
                "Accept",
                "Accept-Encoding",
                "User-Agent",
                "Referer",
                "Origin",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-HTTP-Method-Override",
                "HX-Request",
                "HX-Current-URL",
                "HX-Target",
                "If-Modified-Since",
                "If-None-Match",
                "Range",
                "Authorization",
                "X-CSRF-TOKEN",
                "Content-Encoding",
                "Expect",
                "Upgrade",
                "TE",
                "Host");

        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            var name = NAMES.get(chance.nextInt(NAMES.size()));
            draft.head.add(name + ": " + Hostile.line(chance, marker));
        }
    },
    FRAME {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            switch (chance.nextInt(6)) {
                case 0 -> draft.tooShortBy = 5;
                case 1 -> draft.head.add("Transfer-Encoding: chunked");
                case 2 -> draft.head.add("Transfer-Encoding: " + marker);
                case 3 -> draft.head.add("Content-Length: " + marker);
                case 4 -> draft.head.add(marker + " without a colon");
                default -> draft.head.add(" : " + marker + "\r\n\tfolded");
            }
        }
    },
    COOKIES {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.cookies = switch (chance.nextInt(6)) {
                case 0 -> "";
                case 1 -> draft.cookies.replaceAll("=[^;]*", "=" + marker);
                case 2 -> draft.cookies + "; " + draft.cookies;
                case 3 -> draft.cookies.replaceAll("(=[^;]{3}).", "$1A");
                case 4 -> "niangjia=AAAA; v=" + marker + "; niangjia-form=\"" + marker;
                default -> Hostile.line(chance, marker);
            };
        }
    },
    TOKENS {
        @Override
        void apply(Draft draft, RandomGenerator chance, String marker) {
            draft.fields.replaceAll(field -> !field.name().endsWith("csrf")
                            && !field.name().equals("token")
                    ? field
                    : new Pair(
                            field.name(), chance.nextBoolean() ? Hostile.value(chance, marker) : field.value() + "A"));
        }
    };

    abstract void apply(Draft draft, RandomGenerator chance, String marker);
}
