package org.niangjia.consultation.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Step;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.DataKey;
import org.niangjia.vault.Place;
import tools.jackson.databind.json.JsonMapper;

/** The opened key of one request: turns its contents into ciphertext and back. Close it at once after use. */
final class Envelope implements AutoCloseable {
    /** Of the 511 that fit into two steps of padding, with room for a hold and a last day. */
    private static final int LEAST_HEADER = 480;

    private final RequestId request;
    private final DataKey key;
    private final JsonMapper json;

    Envelope(RequestId request, DataKey key, JsonMapper json) {
        this.request = request;
        this.key = key;
        this.json = json;
    }

    /** Filled with spaces: the length of what is held, or has ended, must not differ from that of the others. */
    Ciphertext seal(Header header) {
        var text = json.writeValueAsBytes(header);
        var filled = Arrays.copyOf(text, Math.max(text.length, LEAST_HEADER));
        Arrays.fill(filled, text.length, filled.length, (byte) ' ');
        return key.encrypt(filled, header(request));
    }

    Ciphertext seal(Story story) {
        return seal(story, story(request));
    }

    Ciphertext seal(SafeContact contact) {
        return seal(contact, contact(request));
    }

    Ciphertext seal(Message message, int ordinal) {
        return seal(message, message(request, ordinal));
    }

    Ciphertext seal(Step step, int ordinal) {
        return seal(step, step(request, ordinal));
    }

    Header header(Ciphertext content) {
        return open(content, header(request), Header.class);
    }

    Story story(Ciphertext content) {
        return open(content, story(request), Story.class);
    }

    SafeContact contact(Ciphertext content) {
        return open(content, contact(request), SafeContact.class);
    }

    Message message(Ciphertext content, int ordinal) {
        return open(content, message(request, ordinal), Message.class);
    }

    Step step(Ciphertext content, int ordinal) {
        return open(content, step(request, ordinal), Step.class);
    }

    /** All of them, in their order. */
    List<Message> messages(List<Ciphertext> contents) {
        return IntStream.rangeClosed(1, contents.size())
                .mapToObj(ordinal -> message(contents.get(ordinal - 1), ordinal))
                .toList();
    }

    /** All of them, in their order. */
    List<Step> steps(List<Ciphertext> contents) {
        return IntStream.rangeClosed(1, contents.size())
                .mapToObj(ordinal -> step(contents.get(ordinal - 1), ordinal))
                .toList();
    }

    static Place header(RequestId request) {
        return place("request.header", request);
    }

    static Place story(RequestId request) {
        return place("request.story", request);
    }

    static Place contact(RequestId request) {
        return place("request.contact", request);
    }

    static Place message(RequestId request, int ordinal) {
        return place("message." + ordinal, request);
    }

    static Place step(RequestId request, int ordinal) {
        return place("step." + ordinal, request);
    }

    private static Place place(String column, RequestId request) {
        return new Place("consultation", column, request.value());
    }

    private Ciphertext seal(Object value, Place place) {
        return key.encrypt(json.writeValueAsBytes(value), place);
    }

    private <T> T open(Ciphertext content, Place place, Class<T> type) {
        return json.readValue(key.decrypt(content, place), type);
    }

    @Override
    public void close() {
        key.close();
    }
}
