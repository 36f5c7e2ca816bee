package org.heartland.draws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Caches computed values by key, up to a stated size: entries not used recently are dropped and computed again. Values
 * are kept in two generations of at most half the size each; when the young one is full it becomes the old one, and the
 * old one is dropped. Safe for several threads; a value may then be computed twice, so computing the same key must give
 * the same value.
 */
public final class BoundedMemory<K, V> {
    /** Bytes of an entry besides its value: the key, the node of the map and its references. */
    private static final long OF_ENTRY = 200;

    private final long half;
    private final ToLongFunction<? super V> size;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();
    private long ofYoung;

    /**
     * Creates an empty cache.
     *
     * @param maxBytes the largest number of bytes it holds, by {@code size}
     * @param size the approximate size of a value in bytes
     */
    public BoundedMemory(long maxBytes, ToLongFunction<? super V> size) {
        this.half = maxBytes / 2;
        this.size = size;
    }

    /** Returns the value of a key, computing and caching it if it is absent. */
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

    /** The value of a key; null if it is absent. */
    public @Nullable V find(K key) {
        V recent = young.get(key);
        return recent == null ? old.get(key) : recent;
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

    /** Number of values held now. */
    int count() {
        return young.size() + old.size();
    }
}
