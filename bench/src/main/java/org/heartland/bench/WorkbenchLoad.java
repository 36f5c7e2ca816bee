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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The workbench under load: from the start of its process to the first page, pages and answers for programs to many clients at once, choices
 * that are settled for the first time, and what its process holds on to. On a busy machine the times of processors are to be read.
 */
public final class WorkbenchLoad {
    private static final List<String> PAGES = List.of(
            "article",
            "article?lang=ru",
            "states",
            "states?year=2015",
            "state?of=KAZ",
            "charts",
            "chart?of=economy-years",
            "choices",
            "whatif",
            "models",
            "sources",
            "check",
            "print",
            "learn",
            "reports",
            "note");
    private static final List<String> ANSWERS = List.of(
            "version",
            "states.json",
            "state.csv?of=KAZ",
            "statement.json?of=c05_sco_timeline",
            "figure.json?of=share(economy,RUS,TJK,2021)",
            "note.txt",
            "find.json?q=kaz",
            "check.csv");
    private static final Pattern CHART = Pattern.compile("chart\\?of=[a-z-]+");
    private static final int STARTS = 5;
    private static final int CHOICES = 24;
    private static final int MINUTE = 60;
    private static final int MOST_PAUSE_MILLIS = 1_000;
    private static final double PAGE_BOUND = 100;
    private static final double ANSWER_BOUND = 20;
    private static final double CHOICE_BOUND = 150;
    private static final double START_BOUND = 2_000;
    private static final double HEAP_BOUND = 256;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int LATE = 503;
    private static final int MOST_TRIES = 100;

    private final ServedProgram program;
    private final int clients;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    /** Answers that said that it took too long, as happens on a machine that is busy otherwise. */
    private final AtomicInteger late = new AtomicInteger();

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
            List<String> all = load.everything();
            load.load(i -> all.get(i % all.size()), 0, seconds / 3);
            load.report("pages", PAGES, 0, seconds, PAGE_BOUND);
            load.each(PAGES);
            load.report("answers for programs", ANSWERS, 0, seconds, ANSWER_BOUND);
            load.each(ANSWERS);
            load.report("a thousand addresses, with pauses", all, MOST_PAUSE_MILLIS, seconds, PAGE_BOUND);
            load.choices();
            load.watch(all, watched);
            line("peak memory of the process", program.peakKib() / 1024.0, "MiB");
            line("answers that came too late and were asked for again", load.late.get(), "");
        }
    }

    // ---- Where anybody may look.

    /** Addresses of every kind, as many as a reader of everything would open, in an order without a pattern. */
    private List<String> everything() throws Exception {
        List<String> all = new ArrayList<>();
        for (String line : body("article.csv").lines().skip(1).toList()) {
            String claim = line.substring(0, line.indexOf(','));
            all.add("article?at=" + claim);
            all.add("statement?of=" + claim);
        }
        for (int year = 1992; year <= 2025; year++) {
            all.add("states?year=" + year);
            for (String state : List.of("KAZ", "KGZ", "TJK", "TKM", "UZB")) {
                all.add("state?of=" + state + "&year=" + year);
                all.add("figure.json?of=share(economy,CHN," + state + "," + year + ")");
            }
        }
        CHART.matcher(body("charts"))
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(all::add);
        Collections.shuffle(all, new Random(1));
        List<String> often = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            often.add(PAGES.get(i % PAGES.size()));
            often.add(all.get(i));
        }
        return often;
    }

    private static void line(String what, double value, String rest) {
        System.out.printf(Locale.ROOT, "%-58s %9.1f %s%n", what, value, rest);
    }

    private static void line(String what, double value, String unit, double bound) {
        line(
                what,
                value,
                String.format(Locale.ROOT, "%s (bound %,.0f: %s)", unit, bound, value < bound ? "met" : "MISSED"));
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
        line("start to the first page and its styles, median of " + STARTS, millis[STARTS / 2], "ms", START_BOUND);
    }

    // ---- Many at once.

    private String body(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(program.address() + address))
                .timeout(Duration.ofMinutes(1))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int tries = 1; answer.statusCode() == LATE && tries < MOST_TRIES; tries++) {
            late.incrementAndGet();
            Thread.sleep(MOST_PAUSE_MILLIS);
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** The milliseconds until an address is answered. */
    private double ask(String address) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        body(address);
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }

    /**
     * Has all clients ask at once.
     *
     * @param addresses where the n-th look of all goes
     * @param pauseMillis the longest pause of a client between two looks
     * @return the milliseconds that each took, ascending
     */
    private double[] load(IntFunction<String> addresses, int pauseMillis, int seconds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        AtomicInteger looks = new AtomicInteger();
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int first = client;
            all.add(pool.submit(() -> client(addresses, looks, new Random(first), pauseMillis, end)));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<List<Double>> one : all) {
            millis.addAll(one.get());
        }
        pool.shutdown();
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private List<Double> client(
            IntFunction<String> addresses, AtomicInteger looks, Random random, int pauseMillis, long end)
            throws Exception {
        List<Double> millis = new ArrayList<>();
        while (System.nanoTime() < end) {
            millis.add(ask(addresses.apply(looks.getAndIncrement())));
            Thread.sleep(random.nextInt(pauseMillis + 1));
        }
        return millis;
    }

    private void report(String what, List<String> addresses, int pauseMillis, int seconds, double bound)
            throws Exception {
        long work = program.workMillis();
        double[] millis = load(i -> addresses.get(i % addresses.size()), pauseMillis, seconds);
        double each = (program.workMillis() - work) / (double) millis.length;
        line(what + ", " + clients + " clients, median", at(millis, 0.5), "ms");
        line(what + ", 99 %", at(millis, 0.99), "ms", bound);
        line(what + ", answered in a second", millis.length / (double) seconds, "");
        line(what + ", processors for each", each, "ms");
    }

    private void each(List<String> addresses) throws Exception {
        for (String address : addresses) {
            line("  " + address + ", one client", at(alone(address), 0.5), "ms");
        }
    }

    private double[] alone(String address) throws Exception {
        double[] millis = new double[20];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = ask(address);
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
        for (int i = 0; i < 2 * CHOICES; i++) {
            millis[i % CHOICES] = ask(settled(i));
        }
        Arrays.sort(millis);
        line("two choices settled for the first time, median", at(millis, 0.5), "ms", CHOICE_BOUND);
        line("the slowest of " + CHOICES, millis[CHOICES - 1], "ms");
        long work = program.workMillis();
        for (int i = 0; i < CHOICES; i++) {
            ask(settled(2 * CHOICES + i));
        }
        line("processors for each", (program.workMillis() - work) / (double) CHOICES, "ms");
    }

    private static String settled(int i) {
        return String.format(Locale.ROOT, "choices?supply_lead=%.4f&arms_window=%d", 0.1 + i * 0.0011, 5 + i % 6);
    }

    // ---- What grows.

    /** The heap may fill its memories in the first minutes; after them it must not grow. */
    private void watch(List<String> all, int seconds) throws Exception {
        held("before");
        for (int done = 0; done < seconds; done += MINUTE) {
            load(i -> all.get(i % all.size()), 0, Math.min(MINUTE, seconds - done));
            held("after " + Math.min(seconds, done + MINUTE) + " s of load");
        }
    }

    private void held(String when) throws Exception {
        line("live heap " + when, program.liveKib() / 1024.0, "MiB", HEAP_BOUND);
        System.out.printf("    threads %d, files and sockets %d%n", program.count("task"), program.count("fd"));
    }
}
