package org.safeguarding.bench.history;

import java.util.UUID;

/** Numbers that look random and are always the same: the finishing step of SplitMix64 over each part. */
final class Seed {

    private Seed() {}

    static long of(long... parts) {
        long seed = 0x9E3779B97F4A7C15L;
        for (long part : parts) {
            seed = mixed(seed ^ part) + 0x9E3779B97F4A7C15L;
        }
        return seed;
    }

    /** A version 4 UUID of these bits. */
    static UUID uuid(long most, long least) {
        return new UUID(most & ~0xF000L | 0x4000L, least & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private static long mixed(long value) {
        long one = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
        return two ^ (two >>> 31);
    }
}
