package org.niangjia.reach;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.assertj.core.configuration.Configuration;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The reach tests in a JVM of their own, on a program with one check less; what failed goes into a file. */
final class ReachRun {
    static final String RED = "red ";
    static final String CRASH = "crash ";

    private ReachRun() {}

    public static void main(String[] arguments) throws IOException {
        var said = new ArrayList<String>();
        var everyCell = new Configuration();
        everyCell.setMaxElementsForPrinting(100_000);
        everyCell.apply();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        selectClass(RoutesReachTest.class),
                        selectClass(ActionsReachTest.class),
                        selectClass(DoorsReachTest.class),
                        selectClass(RowsReachTest.class),
                        selectClass(SameRuleTest.class))
                .configurationParameter(LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME, "false")
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(thrown -> {
                    var kind = thrown instanceof AssertionError ? RED : CRASH;
                    String.valueOf(thrown.getMessage()).lines().forEach(line -> said.add(kind + line));
                });
            }
        });
        Files.write(Path.of(arguments[0]), said);
        System.exit(0); // not before the pools' threads have ended by themselves
    }
}
