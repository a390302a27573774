package org.niangjia.consultation.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Request;
import org.niangjia.vault.Vault;

/** Every request that an installation holds, opened with its keys as its own program would. */
public final class KeptRequests {
    private final RequestsAtRest requests;

    public KeptRequests(Connection app, Connection worker, Vault vault) {
        this.requests = new RequestsAtRest(app, worker, vault);
    }

    /**
     * What she wrote, and when the program says that it took it.
     *
     * @param answers what the desk wrote to her
     */
    public record Kept(String words, Instant receivedAt, List<String> answers) {
        private static Kept of(Request request) {
            var answers = request.messages().stream()
                    .filter(message -> message.author() == Message.Author.DESK)
                    .map(Message::text)
                    .toList();
            return new Kept(request.story().words(), request.header().receivedAt(), answers);
        }
    }

    public List<Kept> list() {
        List<RequestId> ids = requests.ids(Integer.MAX_VALUE);
        return ids.stream().map(requests::open).map(Kept::of).toList();
    }
}
