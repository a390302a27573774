package org.niangjia.proof;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One kind of fault.
 *
 * @param how what was done, for a reader who was not there
 * @param promises none: it was not run, and {@code how} says why
 */
record Chapter(String title, String how, List<Promise> promises) {
    Chapter {
        promises = List.copyOf(promises);
    }

    static Chapter notRun(String title, String why) {
        return new Chapter(title, "Not run because " + why + ".", List.of());
    }

    boolean holds() {
        return promises.stream().allMatch(Promise::holds);
    }

    String markdown() {
        if (promises.isEmpty()) {
            return "## " + title + "\n\n" + how + "\n";
        }
        return "## " + title + "\n\n" + how.strip() + "\n\n| what has to hold | found | |\n|---|---|---|\n"
                + promises.stream().map(Promise::row).collect(Collectors.joining("\n")) + "\n";
    }
}
