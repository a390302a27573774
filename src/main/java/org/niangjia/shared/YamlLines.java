package org.niangjia.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file that people write, read so that what is wrong with it can be said with its line. Every value is text. */
public final class YamlLines {
    private final Node node;

    private YamlLines(Node node) {
        this.node = node;
    }

    /** Something in the file is not as it has to be. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        private Wrong(int line, Throwable cause) {
            super("line " + line, cause);
            this.line = line;
        }

        /** Counted from 1. */
        public int line() {
            return line;
        }
    }

    public static YamlLines of(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static YamlLines of(InputStream file) {
        return of(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    private static YamlLines of(Reader text) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
            if (root == null) {
                throw new Wrong(1, new IllegalArgumentException("an empty file"));
            }
            return new YamlLines(root);
        } catch (MarkedYAMLException e) {
            throw new Wrong(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, e);
        } catch (YAMLException e) {
            throw new Wrong(1, e);
        }
    }

    /** What stands below each name, in the file's order. */
    public Map<String, YamlLines> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("not names with values");
        }
        var map = new LinkedHashMap<String, YamlLines>();
        mapping.getValue()
                .forEach(entry ->
                        map.put(new YamlLines(entry.getKeyNode()).text(), new YamlLines(entry.getValueNode())));
        return map;
    }

    /** The same, of these names only. */
    public Map<String, YamlLines> map(Set<String> names) {
        var map = map();
        map.forEach((name, below) -> {
            if (!names.contains(name)) {
                throw below.wrong(name);
            }
        });
        return map;
    }

    /** @param fields of this map */
    public YamlLines needed(Map<String, YamlLines> fields, String name) {
        var field = fields.get(name);
        if (field == null) {
            throw wrong("no " + name);
        }
        return field;
    }

    public List<YamlLines> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("not a list");
        }
        return sequence.getValue().stream().map(YamlLines::new).toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("not a value");
        }
        return scalar.getValue();
    }

    /** @param reading may refuse the text with any exception */
    public <T> T value(Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (Wrong inside) {
            throw inside;
        } catch (RuntimeException e) {
            throw new Wrong(line(), e);
        }
    }

    public Wrong wrong(String why) {
        return new Wrong(line(), new IllegalArgumentException(why));
    }

    private int line() {
        return node.getStartMark().getLine() + 1;
    }
}
