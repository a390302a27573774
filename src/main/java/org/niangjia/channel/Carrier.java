package org.niangjia.channel;

import java.io.IOException;

/** One way to tell somebody that something waits. */
interface Carrier {
    /** @throws IOException if the server that passes it on has not taken it */
    void send(String address) throws IOException;
}
