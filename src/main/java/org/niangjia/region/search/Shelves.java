package org.niangjia.region.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.MMapDirectory;

/** The two open indexes of one folder. */
record Shelves(DirectoryReader characters, DirectoryReader syllables) {
    static Shelves open(Path folder) throws IOException {
        DirectoryReader characters = reader(folder, Token.Shelf.CHARACTERS);
        try {
            Shelves shelves = new Shelves(characters, reader(folder, Token.Shelf.SYLLABLES));
            shelves.check();
            return shelves;
        } catch (IOException e) {
            characters.close();
            throw e;
        }
    }

    private static DirectoryReader reader(Path folder, Token.Shelf shelf) throws IOException {
        return DirectoryReader.open(new MMapDirectory(folder.resolve(shelf.folder())));
    }

    private void check() throws IOException {
        boolean whole = characters.leaves().size() == 1
                && syllables.leaves().size() == 1
                && characters.maxDoc() == syllables.maxDoc();
        if (!whole) {
            close();
            throw new IOException("not an index of places");
        }
    }

    LeafReader leaf(Token.Shelf shelf) {
        DirectoryReader reader = switch (shelf) {
            case CHARACTERS -> characters;
            case SYLLABLES -> syllables;
        };
        return reader.leaves().getFirst().reader();
    }

    /** Where names, codes and parents are. */
    LeafReader columns() {
        return leaf(Token.Shelf.CHARACTERS);
    }

    void close() throws IOException {
        try (characters) {
            syllables.close();
        }
    }
}
