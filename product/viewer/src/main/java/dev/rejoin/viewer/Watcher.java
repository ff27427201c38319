package dev.rejoin.viewer;

import dev.rejoin.rfb.CursorImage;
import dev.rejoin.screen.PixelBuffer;

/** Whoever looks at a desktop; told on the thread that mirrors it, and must not wait. */
public interface Watcher {
    /** The desktop is painted into this buffer from now on. */
    void show(PixelBuffer buffer);

    /** What was damaged in the buffer since the last call belongs together and is complete. */
    void updated();

    void cursor(CursorImage image);
}
