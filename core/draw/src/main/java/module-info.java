import org.jspecify.annotations.NullMarked;

/** Text and rectangles drawn into plain pixel arrays with a font of our own: no AWT, no files. */
@NullMarked
module dev.rejoin.draw {
    requires static transitive org.jspecify;

    exports dev.rejoin.draw;
}
