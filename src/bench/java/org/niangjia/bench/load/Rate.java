package org.niangjia.bench.load;

/**
 * What a closed loop reached.
 *
 * @param cpuMicros processor time of the server for each answer, its database included: wall time is noisy, this is not
 */
public record Rate(int answers, double seconds, double cpuMicros, Latencies latencies) {
    public double perSecond() {
        return answers / seconds;
    }
}
