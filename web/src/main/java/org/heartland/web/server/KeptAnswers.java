package org.heartland.web.server;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.draws.BoundedMemory;
import org.heartland.web.page.PageProblem;
import org.jspecify.annotations.Nullable;

/** Answers that were given and hold until the dossier changes or an editor decides, by their addresses, as many as there is room for. */
final class KeptAnswers {
    private static final long MOST_BYTES = 24_000_000;
    /** A larger answer would take the room of many. */
    private static final int LARGEST = 1_000_000;

    private static final int LONGEST_ADDRESS = 500;

    private volatile Edition current = new Edition(-1);

    /** @param making the answers that are being made, by their addresses */
    private record Edition(
            long number, BoundedMemory<String, Given> answers, Map<String, CompletableFuture<@Nullable Given>> making) {
        Edition(long number) {
            this(
                    number,
                    new BoundedMemory<>(MOST_BYTES, given -> 2 * LONGEST_ADDRESS + given.bytes().length),
                    new ConcurrentHashMap<>());
        }
    }

    /**
     * What is answered.
     *
     * @param kind its media type
     * @param policy the Content-Security-Policy of its own; null for that of every page
     * @param name under which it is saved; null if it is shown
     */
    @SuppressWarnings("ArrayRecordComponent") // sent as it is, compared never
    record Given(
            String kind, @Nullable String policy, @Nullable String name, byte[] bytes) {
        static Given shown(String kind, @Nullable String policy, byte[] bytes) {
            return new Given(kind, policy, null, bytes);
        }

        static Given saved(String kind, String name, byte[] bytes) {
            return new Given(kind, null, name, bytes);
        }
    }

    /** Makes an answer. */
    interface Making {
        @Nullable
        Given make() throws IOException, PageProblem;
    }

    /**
     * The answer at an address; null if there is none.
     *
     * @param edition of all that it is made of, read before anything of it is
     */
    @Nullable
    Given of(long edition, String address, Making making) throws IOException, PageProblem {
        Edition now = current;
        if (now.number() != edition) {
            now = new Edition(edition);
            current = now;
        }
        Given known = now.answers().find(address);
        return known == null ? once(now, address, making) : now.answers().get(address, unseen -> known);
    }

    /** Makes an answer, or waits for whoever is making it; if that fails, it is made again, so that each is told why. */
    private static @Nullable Given once(Edition now, String address, Making making) throws IOException, PageProblem {
        CompletableFuture<@Nullable Given> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable Given> other = now.making().putIfAbsent(address, mine);
        Given made = other == null ? null : other.join();
        if (made != null) {
            return made;
        }
        try {
            made = making.make();
            if (made != null && made.bytes().length <= LARGEST && address.length() <= LONGEST_ADDRESS) {
                Given lasting = made;
                return now.answers().get(address, unseen -> lasting);
            }
            return made;
        } finally {
            mine.complete(made);
            now.making().remove(address, mine);
        }
    }
}
