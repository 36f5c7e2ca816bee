package org.heartland.web.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is answered: requests that name this machine as their host, so that no other name that is made to lead here reads anything; and posts only
 * from pages of this server.
 */
final class Guard {
    private static final String HEADER = "Content-Security-Policy";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** Nothing is loaded from anywhere else, nothing in a page runs, and no other page frames it. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** The policy of a page that shows another answer of this server in a frame. */
    static final String FRAMING = POLICY + "; frame-src 'self'";

    private final List<String> hosts;

    Guard(int port) {
        this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** The headers of every answer. */
    static void protect(Context context) {
        context.header(HEADER, POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    /** The headers of an answer that is shown under a policy of its own. */
    static void show(Context context, String policy) {
        context.header(HEADER, policy);
    }

    /** Why a request is refused, in a sentence; null if it is answered. */
    @Nullable
    String refuses(Context context) {
        String host = context.header("Host");
        if (host == null || !hosts.contains(host)) {
            return "This server answers only to http://" + hosts.get(1) + "/.";
        }
        boolean reads = READING.contains(context.req().getMethod());
        String origin = context.header("Origin");
        boolean own = origin != null && hosts.stream().anyMatch(one -> origin.equals("http://" + one));
        return reads || own ? null : "Only pages of this server may change anything.";
    }
}
