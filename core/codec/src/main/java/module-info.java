import org.jspecify.annotations.NullMarked;

/** Bitmap codecs over int[] pixels and byte[] data: bare loops that allocate nothing. */
@NullMarked
module dev.rejoin.codec {
    requires static transitive org.jspecify;

    exports dev.rejoin.codec;
}
