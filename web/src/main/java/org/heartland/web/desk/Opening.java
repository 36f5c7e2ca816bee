package org.heartland.web.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.heartland.problem.Read;

/** A dossier that is being opened while the server starts: whoever needs it waits until it is open. */
public final class Opening {
    private final CompletableFuture<Read<Desk>> read;

    private Opening(CompletableFuture<Read<Desk>> read) {
        this.read = read;
    }

    /** A dossier that nobody opens yet. */
    public Opening() {
        this(new CompletableFuture<>());
    }

    /** A dossier that is open already. */
    public static Opening of(Desk desk) {
        return new Opening(CompletableFuture.completedFuture(new Read.Good<>(desk)));
    }

    /** Begins to open the dossier, whose files are then followed. */
    public void begin(DeskSettings settings) {
        Thread thread = new Thread(() -> open(settings), "heartland-open");
        thread.setDaemon(true);
        thread.start();
    }

    private void open(DeskSettings settings) {
        read.completeAsync(
                () -> Desk.open(settings).then(desk -> {
                    desk.follow();
                    return new Read.Good<>(desk);
                }),
                Runnable::run);
    }

    /** True if nobody need wait any more. */
    public boolean isDone() {
        return read.isDone();
    }

    /** The open dossier, or all that is wrong with it; waits for either. */
    public Read<Desk> read() {
        try {
            return read.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** Closes the dossier, or as soon as it is open if it is not yet; waits for nothing. */
    public void close() {
        read.thenAccept(opened -> {
            if (opened instanceof Read.Good<Desk> good) {
                good.value().close();
            }
        });
    }

    /** The open dossier; waits for it. */
    public Desk desk() {
        return read().orThrow();
    }
}
