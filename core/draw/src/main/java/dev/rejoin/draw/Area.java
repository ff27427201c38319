package dev.rejoin.draw;

/** A rectangle that was drawn into. */
public record Area(int x, int y, int width, int height) {}
