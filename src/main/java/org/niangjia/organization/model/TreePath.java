package org.niangjia.organization.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an organisation stands: a letter for its line, then one fixed-width ordinal a level. A subtree is the range
 * from its path to {@link #end}; byte order is tree order.
 */
public record TreePath(String text) {
    /** Digits of one ordinal. The widest parent of 2023 has fewer than two hundred children. */
    public static final int WIDTH = 3;

    /** Levels below the root. The documents' trees have six, and committees and groups below them. */
    public static final int DEEPEST = 8;

    private static final int MOST_SIBLINGS = 999;

    public TreePath {
        if (!text.matches("[a-z](\\d{" + WIDTH + "})*")) {
            throw new IllegalArgumentException("not a path: " + text);
        }
    }

    /** @throws IllegalArgumentException when the parent has no ordinal left */
    public TreePath child(int ordinal) {
        if (ordinal < 1 || ordinal > MOST_SIBLINGS) {
            throw new IllegalArgumentException("a parent has at most " + MOST_SIBLINGS + " children");
        }
        return new TreePath(text + "%03d".formatted(ordinal));
    }

    /** The next sibling's place; empty: the parent has no more. */
    public Optional<TreePath> next() {
        var own = text.length() - WIDTH;
        var next = 1 + Integer.parseInt(text.substring(own));
        return next > MOST_SIBLINGS ? Optional.empty() : Optional.of(new TreePath(text.substring(0, own)).child(next));
    }

    /** How many levels below the root of its line. */
    public int depth() {
        return text.length() / WIDTH;
    }

    public boolean covers(TreePath other) {
        return other.text.startsWith(text);
    }

    /** First text after the whole subtree: the colon follows the nine. */
    public String end() {
        return text + ':';
    }

    /** From the path itself up to the root of its line. */
    public List<TreePath> upwards() {
        var paths = new ArrayList<TreePath>();
        for (var end = text.length(); end >= 1; end -= WIDTH) {
            paths.add(new TreePath(text.substring(0, end)));
        }
        return paths;
    }
}
