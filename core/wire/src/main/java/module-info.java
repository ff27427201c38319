import org.jspecify.annotations.NullMarked;

/**
 * The one reader and the one writer for bytes from the network, and the ASN.1 encodings on them.
 */
@NullMarked
module dev.rejoin.wire {
    requires static transitive org.jspecify;

    exports dev.rejoin.wire;
    exports dev.rejoin.wire.asn1;
}
