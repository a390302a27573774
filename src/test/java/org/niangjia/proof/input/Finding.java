package org.niangjia.proof.input;

/** Something that no answer may show. */
record Finding(Kind kind, int input, String route, String detail) {
    enum Kind {
        BROKEN("status 500"),
        MARKUP("typed text as markup"),
        HEAD("typed text in the head of an answer"),
        AWAY("led to another site"),
        TRACE("name of a class or a trace"),
        WORKED_OUT("an expression was worked out"),
        FOREIGN_FILE("a file of the machine"),
        LOGGED("typed text in the log"),
        NO_ANSWER("no answer");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }
}
