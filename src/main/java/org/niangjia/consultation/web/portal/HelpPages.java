package org.niangjia.consultation.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.HelpDoor.Elsewhere;
import org.niangjia.consultation.model.PrivacyNotice.Section;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Typed;

/** The pages of asking for help, in their order. */
public final class HelpPages {
    private HelpPages() {}

    /** Before the first word: what is confidential, what must be reported, that history stays. */
    public record Notice(Frame frame, String region, String topic, Section kept, Section duty) {}

    /**
     * First screen: what it is about, where she is, who shall get it.
     *
     * @param found places that fit what she typed; choosing one is a radio button
     */
    public record Place(
            Frame frame,
            Hidden hidden,
            Field topic,
            List<Option> topics,
            Field search,
            Field region,
            List<Option> found,
            boolean more,
            Field level,
            List<Option> levels,
            List<Problem> problems) {}

    /** Second screen: her words, and how she may be reached if she wants to be. */
    public record Story(
            Frame frame,
            Hidden hidden,
            Receiver receiver,
            boolean anotherLevel,
            boolean danger,
            Field words,
            Field name,
            Field number,
            Field channels,
            List<Option> channelOptions,
            Field hours,
            Field safeName,
            Field codeWord,
            boolean contactOpen,
            List<Problem> problems) {}

    /**
     * Who gets it.
     *
     * @param elsewhere why it is not the one that she chose
     * @param opens from when someone is there; null when the office has not said
     * @param night who sees what is urgent while nobody is there; null: it is not urgent, or somebody is there
     */
    public record Receiver(
            String name,
            Elsewhere elsewhere,
            @Nullable String opens,
            @Nullable String night) {}

    /** What travels along without being shown. */
    public record Hidden(String token, List<Value> values) {
        /** One hidden field. */
        public record Value(String name, String value) {}
    }

    /** She has the code; nobody else does. */
    public record Receipt(Frame frame, String code, String token, Receiver receiver) {}

    /** What comes after: when and how to look again. */
    public record Kept(Frame frame, boolean codeHidden) {}

    /**
     * She has deleted what this form had sent. What it holds now goes out if she presses once more, and is not shown:
     * whoever goes back to her page and loads it again holds such a form too.
     */
    public record Deleted(Frame frame, Hidden form) {}

    /**
     * Nobody is there to take it now: the numbers, and all that she wrote, to keep or to copy.
     *
     * @param form to choose another place or level with; null: she has not begun
     */
    public record Nobody(
            Frame frame, String wordsKept, @Nullable Hidden form) {
        static Nobody before(Frame frame) {
            return new Nobody(frame, "", null);
        }
    }

    /** We failed: everything she filled in is in the form that tries again. */
    public record Away(Frame frame, String again, Typed typed, String number) {}
}
