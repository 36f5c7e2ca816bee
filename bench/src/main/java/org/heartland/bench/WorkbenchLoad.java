package org.heartland.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The workbench under load: from the start of its process to the first page, pages and answers for programs to many clients at once, choices
 * that are settled for the first time, and what its process holds on to. On a busy machine the times of processors are to be read.
 */
public final class WorkbenchLoad {
    private static final List<String> PAGES = List.of(
            "article", "article?lang=ru", "states", "states?year=2015", "state?of=KAZ", "choices", "reports", "note", "check");
    private static final List<String> ANSWERS = List.of(
            "version",
            "states.json",
            "state.csv?of=KAZ",
            "statement.json?of=c05_sco_timeline",
            "figure.json?of=share(economy,RUS,TJK,2021)",
            "note.txt",
            "check.csv");
    private static final int STARTS = 5;
    private static final int CHOICES = 24;
    private static final int MINUTE = 60;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ServedProgram program;
    private final int clients;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private WorkbenchLoad(ServedProgram program, int clients) {
        this.program = program;
        this.clients = clients;
    }

    /**
     * Prints what was measured.
     *
     * @param words the launcher, the dossier, the number of clients, the seconds of load, and how many seconds it is watched under load
     */
    public static void main(String[] words) throws Exception {
        Path launcher = Path.of(words[0]);
        Path dossier = Path.of(words[1]);
        int clients = Integer.parseInt(words[2]);
        int seconds = Integer.parseInt(words[3]);
        int watched = Integer.parseInt(words[4]);
        starts(launcher, dossier);
        try (ServedProgram program = ServedProgram.start(launcher, dossier)) {
            WorkbenchLoad load = new WorkbenchLoad(program, clients);
            load.warmUp(seconds / 3);
            load.report("pages", PAGES, seconds, "bound: 99 % under 100 ms");
            load.report("answers for programs", ANSWERS, seconds, "bound: 99 % under 20 ms");
            load.choices();
            load.watch(watched);
            line("peak memory of the process", program.peakKib() / 1024.0, "MiB");
        }
    }

    private static void line(String what, double value, String rest) {
        System.out.printf(Locale.ROOT, "%-44s %9.1f %s%n", what, value, rest);
    }

    // ---- From the start to the first page.

    private static void starts(Path launcher, Path dossier) throws Exception {
        double[] millis = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begun = System.nanoTime();
            try (ServedProgram program = ServedProgram.start(launcher, dossier)) {
                WorkbenchLoad first = new WorkbenchLoad(program, 1);
                first.ask("article");
                first.ask("assets/workbench.css");
                millis[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
                if (i == 0) {
                    line("start to the first page, processors", program.workMillis(), "ms");
                }
            }
        }
        Arrays.sort(millis);
        line("start to the first page and its styles", millis[STARTS / 2], "ms (median; bound 2,000 ms)");
    }

    // ---- Many at once.

    private void ask(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(program.address() + address.replace(">", "%3E")))
                .timeout(Duration.ofMinutes(1))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered with " + answer.statusCode());
        }
    }

    private void warmUp(int seconds) throws Exception {
        List<String> all = new ArrayList<>(PAGES);
        all.addAll(ANSWERS);
        load(all, seconds);
    }

    /** The milliseconds that each request took, ascending. */
    private double[] load(List<String> addresses, int seconds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int first = client;
            all.add(pool.submit(() -> client(addresses, first, end)));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<List<Double>> one : all) {
            millis.addAll(one.get());
        }
        pool.shutdown();
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private List<Double> client(List<String> addresses, int first, long end) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = first; System.nanoTime() < end; i++) {
            long begun = System.nanoTime();
            ask(addresses.get(i % addresses.size()));
            millis.add((System.nanoTime() - begun) / NANOS_PER_MILLI);
        }
        return millis;
    }

    private void report(String what, List<String> addresses, int seconds, String bound) throws Exception {
        long work = program.workMillis();
        double[] millis = load(addresses, seconds);
        double each = (program.workMillis() - work) / (double) millis.length;
        line(what + ", " + clients + " clients at once, median", at(millis, 0.5), "ms");
        line(what + ", 99 %", at(millis, 0.99), "ms (" + bound + ")");
        line(what + ", answered in a second", millis.length / (double) seconds, "");
        line(what + ", processors for each", each, "ms");
        for (String address : addresses) {
            double[] alone = alone(address);
            line("  " + address + ", one client", at(alone, 0.5), "ms");
        }
    }

    private double[] alone(String address) throws Exception {
        double[] millis = new double[20];
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            ask(address);
            millis[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    // ---- Choices that nobody has settled before.

    private void choices() throws Exception {
        double[] millis = new double[CHOICES];
        long work = program.workMillis();
        for (int i = 0; i < CHOICES; i++) {
            long begun = System.nanoTime();
            ask(String.format(Locale.ROOT, "choices?supply_lead=%.4f&arms_window=%d", 0.1 + i * 0.0011, 5 + i % 6));
            millis[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        line("two choices settled for the first time", at(millis, 0.5), "ms (median; bound 150 ms)");
        line("the slowest of " + CHOICES, millis[CHOICES - 1], "ms");
        line("processors for each", (program.workMillis() - work) / (double) CHOICES, "ms");
    }

    // ---- What grows.

    private void watch(int seconds) throws Exception {
        List<String> all = new ArrayList<>(PAGES);
        all.addAll(ANSWERS);
        held("before");
        for (int done = 0; done < seconds; done += MINUTE) {
            load(all, Math.min(MINUTE, seconds - done));
            held("after " + Math.min(seconds, done + MINUTE) + " s of load");
        }
    }

    private void held(String when) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%-24s live heap %6.1f MiB, threads %d, files and sockets %d%n",
                when,
                program.liveKib() / 1024.0,
                program.count("task"),
                program.count("fd"));
    }
}
