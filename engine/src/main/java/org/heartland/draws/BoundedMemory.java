package org.heartland.draws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What was computed before, by its key, up to a stated size: what was not asked for lately is forgotten and computed anew. Values are kept
 * in two generations of at most half the size each; when the young one is full it becomes the old one, and the old one is forgotten.
 * Safe for several threads; a value may then be computed twice, so computing the same key must give the same value.
 */
public final class BoundedMemory<K, V> {
    /** What an entry takes beside its value: the key, the node of the map and its references. */
    private static final long OF_ENTRY = 200;

    private final long half;
    private final ToLongFunction<? super V> size;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();
    private long ofYoung;

    /**
     * An empty memory.
     *
     * @param most how many bytes it holds at most, by the sizes that follow
     * @param size of a value, in bytes, roughly
     */
    public BoundedMemory(long most, ToLongFunction<? super V> size) {
        this.half = most / 2;
        this.size = size;
    }

    /** The value of a key: remembered, or else computed and remembered. */
    public V get(K key, Function<? super K, ? extends V> compute) {
        V recent = young.get(key);
        if (recent != null) {
            return recent;
        }
        V value = old.get(key);
        if (value == null) {
            value = compute.apply(key);
        }
        remember(key, value);
        return value;
    }

    private synchronized void remember(K key, V value) {
        long more = OF_ENTRY + size.applyAsLong(value);
        if (more > half) {
            return;
        }
        if (ofYoung + more > half) {
            old = young;
            young = new ConcurrentHashMap<>();
            ofYoung = 0;
        }
        if (young.putIfAbsent(key, value) == null) {
            ofYoung += more;
        }
    }

    /** How many values it holds now. */
    int count() {
        return young.size() + old.size();
    }
}
