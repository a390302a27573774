package org.niangjia.region.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.niangjia.shared.Progress;

/** Writes the places, in their order, into one segment of each shelf. */
final class PlaceIndexWriter {
    /** Of each shelf, beside all the places: with 64 the heap was full and collected in vain. */
    private static final double BUFFER_MB = 16;

    private static final int REPORT_EVERY = 50_000;

    private final Path folder;
    private final RankedPlaces ranked;
    private final Progress progress;
    private long done;

    PlaceIndexWriter(Path folder, RankedPlaces ranked, Progress progress) {
        this.folder = folder;
        this.ranked = ranked;
        this.progress = progress;
    }

    void write() throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(Token.Shelf.values().length)) {
            List<Future<?>> writing = new ArrayList<>();
            for (Token.Shelf shelf : Token.Shelf.values()) {
                writing.add(threads.submit(() -> {
                    write(shelf);
                    return shelf;
                }));
            }
            for (Future<?> shelf : writing) {
                await(shelf);
            }
        }
    }

    private static void await(Future<?> shelf) throws IOException {
        try {
            shelf.get();
        } catch (ExecutionException e) {
            throw new IOException("the index of places could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing the index of places", e);
        }
    }

    private void write(Token.Shelf shelf) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(false)
                .setMergePolicy(new LogDocMergePolicy()) // keeps the order, and with it the rank
                .setMergeScheduler(new SerialMergeScheduler());
        try (Directory directory = new MMapDirectory(folder.resolve(shelf.folder()));
                IndexWriter writer = new IndexWriter(directory, config)) {
            PlaceDocument document = new PlaceDocument(shelf);
            BytesRefIterator places = ranked.inOrder();
            for (BytesRef place = places.next(); place != null; place = places.next()) {
                writer.addDocument(document.of(RankedPlaces.Place.of(place), ranked));
                tell();
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    /** Each place stands on every shelf. */
    private synchronized void tell() {
        long all = (long) ranked.size() * Token.Shelf.values().length;
        done++;
        if (done == all || done % REPORT_EVERY == 0) {
            progress.at(done, all);
        }
    }
}
