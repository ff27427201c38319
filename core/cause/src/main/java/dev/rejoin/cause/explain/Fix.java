package dev.rejoin.cause.explain;

/** What to do, and where. */
public record Fix(Side side, String words) {}
