package dev.rejoin.net;

/** The process at the other end of a Unix socket: user and primary group, by name if it has one. */
public record Caller(String user, String group) {}
