package org.niangjia.proof;

/** What is ended with SIGKILL. */
enum Blow {
    APPLICATION,
    SERVER,
    BOTH
}
