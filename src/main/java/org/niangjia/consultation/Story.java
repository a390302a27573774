package org.niangjia.consultation;

/** What she wrote and how she wants to be called; both may be empty but the words. */
public record Story(String words, String name) {
    @Override
    public String toString() {
        return "Story[hidden]";
    }
}
