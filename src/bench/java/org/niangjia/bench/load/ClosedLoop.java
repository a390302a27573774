package org.niangjia.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Some visitors, each sending the next call when the answer to the last one is there. Bounded by the calls given. */
public final class ClosedLoop {
    private final int port;
    private final int visitors;
    private final Usage server;

    public ClosedLoop(int port, int visitors, Usage server) {
        this.port = port;
        this.visitors = visitors;
        this.server = server;
    }

    /** Every call once; the answers have to be of this status. */
    public Rate run(List<Call> calls, int status) throws IOException, InterruptedException {
        var work = new ArrayList<Callable<long[]>>();
        for (var visitor = 0; visitor < visitors; visitor++) {
            var first = visitor;
            work.add(() -> visit(calls, first, status));
        }
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var cpu = server.cpu();
            var began = System.nanoTime();
            var nanos = new ArrayList<long[]>();
            for (var visit : threads.invokeAll(work)) {
                nanos.add(visit.get());
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            var used = server.cpu().minus(cpu).toNanos() / 1e3 / calls.size();
            var all = nanos.stream().flatMapToLong(LongStream::of).toArray();
            return new Rate(calls.size(), seconds, used, Latencies.of(all));
        } catch (ExecutionException e) {
            throw new IOException("a visitor met an error", e);
        }
    }

    private long[] visit(List<Call> calls, int first, int status) throws IOException {
        try (var wire = new Wire(port)) {
            var nanos = LongStream.builder();
            for (var index = first; index < calls.size(); index += visitors) {
                var began = System.nanoTime();
                var answer = wire.send(calls.get(index));
                nanos.add(System.nanoTime() - began);
                answer.expect(status);
            }
            return nanos.build().toArray();
        }
    }
}
