import org.jspecify.annotations.NullMarked;

/** The messages of RDP as records: each reads itself from bytes and writes itself back. */
@NullMarked
module dev.rejoin.pdu {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;

    exports dev.rejoin.pdu;
    exports dev.rejoin.pdu.autodetect;
    exports dev.rejoin.pdu.capability;
    exports dev.rejoin.pdu.certificate;
    exports dev.rejoin.pdu.channel;
    exports dev.rejoin.pdu.display;
    exports dev.rejoin.pdu.dynamic;
    exports dev.rejoin.pdu.fastpath;
    exports dev.rejoin.pdu.gcc;
    exports dev.rejoin.pdu.info;
    exports dev.rejoin.pdu.input;
    exports dev.rejoin.pdu.license;
    exports dev.rejoin.pdu.mcs;
    exports dev.rejoin.pdu.output;
    exports dev.rejoin.pdu.pointer;
    exports dev.rejoin.pdu.share;
    exports dev.rejoin.pdu.x224;
}
