package org.niangjia.consultation.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What she is told of her data, before she writes and on the page about privacy. What was published stays as it is: a
 * consent that was given under it says what it said then (个人信息保护法 14).
 *
 * @param since from which day on it was shown
 */
public record PrivacyNotice(int version, LocalDate since, List<Section> sections) {
    public PrivacyNotice {
        sections = List.copyOf(sections);
    }

    /** @param lines names of its sentences, in their order */
    public record Section(String name, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        /** Key of its heading in the message files. */
        public String headingKey() {
            return "consultation.privacy.section." + name;
        }

        public List<String> lineKeys() {
            return lines.stream()
                    .map(line -> "consultation.privacy.line." + name + "." + line)
                    .toList();
        }
    }

    /** Whether it says that what is evidence may stay although she has it deleted. */
    public boolean namesEvidence() {
        return says("time", "evidence");
    }

    /** Whether it says that whoever answers her may put it on paper. */
    public boolean namesPaper() {
        return says("seen", "paper");
    }

    /** @param line may have been written anew, as "line-2" */
    private boolean says(String name, String line) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .flatMap(section -> section.lines().stream())
                .anyMatch(each -> each.equals(line) || each.startsWith(line + "-"));
    }

    public Section section(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
