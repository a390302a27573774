package org.niangjia.consultation.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Message;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.State;

/** The pages with which she follows her request. */
public final class FollowPages {
    private FollowPages() {}

    /**
     * The sixteen digits; the refusal is the same for wrong and unknown ones.
     *
     * @param reply what she was writing when her visit ended
     */
    public record Code(Frame frame, Field code, @Nullable Field reply, List<Problem> problems) {}

    /**
     * How it stands and what was said; her story is not on it.
     *
     * @param kept what she typed where nothing can be added any more, to be copied
     */
    public record Followed(
            Frame frame,
            State state,
            String heading,
            String organization,
            String next,
            List<Item> facts,
            List<Message> messages,
            @Nullable Field reply,
            String kept,
            List<Choice> rating,
            boolean canWithdraw,
            List<Problem> problems) {}

    /** One word on whether it helped; empty list: there is nothing to rate. */
    public record Choice(String value, String label, boolean chosen) {}

    /** Before something that cannot be undone. */
    public record Sure(Frame frame, String act) {}

    /** Before everything about her is shown: a warning, and her code once more. */
    public record CopyCode(Frame frame, Field code, List<Problem> problems) {}

    /** Everything that is stored about her request. */
    public record Copy(
            Frame frame,
            List<Item> facts,
            String story,
            List<Item> contact,
            List<Item> consents,
            List<Message> messages,
            List<Message> steps) {}

    /** She has closed her visit: nothing here says what the page was about. */
    public record Closed(Frame frame) {}

    /** It is gone. */
    public record Gone(Frame frame) {}
}
