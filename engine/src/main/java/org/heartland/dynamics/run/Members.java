package org.heartland.dynamics.run;

/**
 * Which runs of a model are wanted: so many, each with its own values of the inputs and random numbers of its own.
 *
 * @param seed the seed of all random numbers
 * @param inputs for each input of the model the value in each run
 * @param block how many runs are computed side by side; it changes no value
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Members(int count, long seed, double[][] inputs, int block) {
    /** A block this large keeps the vector units of a processor busy and its numbers in the cache. */
    public static final int BLOCK = 256;

    public Members {
        if (count < 1 || block < 1) {
            throw new IllegalArgumentException(count + " runs in blocks of " + block);
        }
    }

    public static Members of(int count, long seed, double[][] inputs) {
        return new Members(count, seed, inputs, BLOCK);
    }

    /** One run of a model without inputs. */
    public static Members one(long seed) {
        return of(1, seed, new double[0][]);
    }

    int blocks() {
        return (count - 1) / block + 1;
    }

    /** How many runs a block has; the last may have fewer than the others. */
    int lanes(int ofBlock) {
        return Math.min(block, count - ofBlock * block);
    }
}
