package dev.rejoin.rfb;

/** Fence extension: how a fence orders the messages around it. */
public final class FenceFlags {
    public static final int BLOCK_BEFORE = 1;
    public static final int BLOCK_AFTER = 1 << 1;
    public static final int SYNC_NEXT = 1 << 2;
    public static final int REQUEST = 1 << 31;

    /** What an answer may repeat: flags that nobody knows must be dropped. */
    static final int ANSWERED = BLOCK_BEFORE | BLOCK_AFTER | SYNC_NEXT;

    private FenceFlags() {}
}
