package org.niangjia.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.installation.server.ServerState;

/** The holder as another process, and what it said so far. */
final class HeldInstallation implements AutoCloseable {
    private final TestFolders folders;
    private final Process process;
    private final BufferedReader said;

    private HeldInstallation(TestFolders folders, Process process) {
        this.folders = folders;
        this.process = process;
        this.said = process.inputReader();
    }

    static HeldInstallation start(TestFolders folders) throws IOException {
        return start(folders, System.getProperty("java.class.path"), List.of());
    }

    static HeldInstallation start(TestFolders folders, String classPath, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(List.of(Holder.class.getName(), folders.root().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folders.root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        return new HeldInstallation(folders, builder.start());
    }

    private String next() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new AssertionError("the holder ended");
        }
        return line;
    }

    void awaitRows(int number) throws IOException {
        while (Integer.parseInt(next()) < number) {}
    }

    ProcessHandle server() throws IOException {
        if (ServerState.of(folders.data()) instanceof ServerState.Running(long pid, int port)) {
            return ProcessHandle.of(pid).orElseThrow();
        }
        throw new AssertionError("no server runs");
    }

    /** Kills the program and gives the last row it had acknowledged. */
    int kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        int last = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            last = Integer.parseInt(line);
        }
        return last;
    }

    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
