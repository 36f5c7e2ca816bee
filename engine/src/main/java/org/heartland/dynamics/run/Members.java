package org.heartland.dynamics.run;

/**
 * The runs of a model to compute: their number, each with its own input values and random numbers.
 *
 * @param seed the seed of all random numbers
 * @param inputs the value in each run, for each input of the model
 * @param block the number of runs computed side by side; it changes no value
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Members(int count, long seed, double[][] inputs, int block) {
    /** A block of this size keeps the vector units of a processor busy and fits in its cache. */
    public static final int BLOCK = 256;

    public Members {
        if (count < 1 || block < 1) {
            throw new IllegalArgumentException(count + " runs in blocks of " + block);
        }
    }

    public static Members of(int count, long seed, double[][] inputs) {
        return new Members(count, seed, inputs, BLOCK);
    }

    /** A single run of a model without inputs. */
    public static Members one(long seed) {
        return of(1, seed, new double[0][]);
    }

    int blocks() {
        return (count - 1) / block + 1;
    }

    /** The number of runs in a block; the last block may have fewer than the others. */
    int lanes(int ofBlock) {
        return Math.min(block, count - ofBlock * block);
    }
}
