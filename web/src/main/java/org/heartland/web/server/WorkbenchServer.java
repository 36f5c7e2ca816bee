package org.heartland.web.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.heartland.draws.Deadline;
import org.heartland.web.desk.Opening;
import org.heartland.web.page.WorkbenchPage;
import org.heartland.web.server.Assets.Asset;
import org.jspecify.annotations.Nullable;

/** The server: the pages, the files that they ask for, and what is refused. It listens to this machine only. */
public final class WorkbenchServer implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final int THREADS = 40;
    /** At so many, no more are accepted until one is closed. */
    private static final int CONNECTIONS = 1_000;

    private static final long MAX_BODY_BYTES = 2_000_000;
    private static final long IDLE_MILLIS = 15_000;
    /** A body that comes more slowly than this is not waited for. */
    private static final long BYTES_PER_SECOND = 1_000;

    private final Assets assets = new Assets();
    private final Javalin server;
    private final Answers answers;
    private Guard guard = new Guard(0);

    private WorkbenchServer(Opening opening, byte @Nullable [] first, List<WorkbenchPage> pages, String language) {
        this.answers = new Answers(opening, first, pages, language);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Listens at the first of these ports that is free.
     *
     * @param first the first page as it is kept, which is answered until the dossier is open; null if it is not kept
     * @return the running server; null if none of them is free
     */
    public static @Nullable WorkbenchServer start(
            Opening opening, byte @Nullable [] first, List<WorkbenchPage> pages, String language, List<Integer> ports) {
        for (int port : ports) {
            WorkbenchServer started = new WorkbenchServer(opening, first, pages, language);
            try {
                started.server.start(ADDRESS, port);
                started.guard = new Guard(started.server.port());
                return started;
            } catch (JavalinBindException e) {
                started.server.stop();
            }
        }
        return null;
    }

    /** Makes the pages that are looked at first, behind whatever is asked for meanwhile. */
    public void lookAhead() {
        Thread thread = new Thread(answers::lookAhead, "heartland-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where the browser finds it. */
    public String address() {
        return "http://localhost:" + server.port() + "/";
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.modifyServer(jetty -> jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty)));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setMinRequestDataRate(BYTES_PER_SECOND);
        });
        config.router.javaLangErrorHandler(WorkbenchServer::error);
        routes(config.routes);
    }

    /** What runs out of memory or of stack is answered in a sentence too, and the server goes on. */
    private static void error(HttpServletResponse response, Error error) {
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        response.setContentType("text/plain; charset=utf-8");
        String says = error instanceof VirtualMachineError
                ? "This needs more memory than the workbench has; ask for less."
                : "This is a fault of the program: " + error + ".";
        try {
            response.getWriter().println(says);
        } catch (IOException gone) {
            // Nobody waits for the answer any more.
        }
    }

    private void routes(RoutesConfig routes) {
        routes.before(this::admit);
        routes.get("/", context -> context.redirect(answers.first(context)));
        routes.get("/assets/{name}", this::asset);
        routes.get("/schemas/{name}", this::schema);
        routes.get("/openapi.json", answers::openApi);
        routes.get("/version", answers::state);
        routes.get("/{page}", answers::get);
        routes.post("/{page}", answers::post);
        routes.exception(Deadline.Passed.class, (passed, context) -> answers.tooLong(context));
        routes.exception(BadAddress.class, (bad, context) -> {
            context.status(HttpStatus.BAD_REQUEST).contentType("text/plain").result(bad.getMessage() + "\n");
        });
        routes.exception(Exception.class, (fault, context) -> answers.fault(fault, context));
        routes.error(HttpStatus.NOT_FOUND.getCode(), answers::missing);
    }

    private void admit(Context context) {
        Guard.protect(context);
        String refused = guard.refuses(context);
        if (refused != null) {
            context.status(HttpStatus.FORBIDDEN).contentType("text/plain").result(refused + "\n");
            context.skipRemainingHandlers();
        } else if (context.contentLength() > MAX_BODY_BYTES) {
            context.status(HttpStatus.CONTENT_TOO_LARGE)
                    .contentType("text/plain")
                    .result("This is larger than 2 MB.\n");
            context.skipRemainingHandlers();
        }
    }

    private void schema(Context context) throws IOException {
        byte[] schema = Assets.schema(context.pathParam("name"));
        if (schema == null) {
            context.status(HttpStatus.NOT_FOUND);
        } else {
            context.contentType("application/schema+json").result(schema);
        }
    }

    private void asset(Context context) throws IOException {
        Asset asset = assets.find(context.pathParam("name"));
        if (asset == null) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        context.header("Cache-Control", "no-cache").header("ETag", asset.tag());
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(asset.kind()).result(asset.bytes());
        }
    }
}
