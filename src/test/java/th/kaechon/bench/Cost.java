package th.kaechon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one case cost: wall time and processor time in milliseconds, disk in bytes. */
record Cost(double wall, double jvm, double postgres, double bytes) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Cost of(Site site, int households, Runnable start) {
        site.enter(households);
        int before = site.cases();
        long bytes = site.bytes();
        Duration postgres = site.postgres().used();
        long jvm = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        start.run();
        wall = System.nanoTime() - wall;
        jvm = SYSTEM.getProcessCpuTime() - jvm;
        postgres = site.postgres().used().minus(postgres);
        bytes = site.bytes() - bytes;
        if (site.cases() - before != households) {
            throw new IllegalStateException("started " + (site.cases() - before) + " of " + households);
        }
        return new Cost(
                wall / 1e6 / households,
                jvm / 1e6 / households,
                (double) postgres.toMillis() / households,
                (double) bytes / households);
    }

    double cpu() {
        return jvm + postgres;
    }

    double perSecond() {
        return 1000 / wall;
    }

    static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs, Cost::wall),
                median(costs, Cost::jvm),
                median(costs, Cost::postgres),
                median(costs, Cost::bytes));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    static double jvmMillis() {
        return SYSTEM.getProcessCpuTime() / 1e6;
    }

    static long memory() {
        return SYSTEM.getTotalMemorySize();
    }
}
