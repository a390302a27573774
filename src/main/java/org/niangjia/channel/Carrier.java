package org.niangjia.channel;

import java.io.IOException;
import org.niangjia.consultation.StaffAlerts.Answer;

/** One way to tell somebody that something waits. */
interface Carrier {
    /** @throws IOException if the server that passes it on is away, or serves nobody */
    Answer send(String address) throws IOException;
}
