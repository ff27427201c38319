package dev.rejoin.pdu.info;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.11.1.1.1 Extended Info Packet (TS_EXTENDED_INFO_PACKET).
 *
 * @param unicode how address and directory are written: Unicode by the specification, but clients
 *     without Unicode have been seen to write bytes
 * @param address as the client sees itself, so nothing to rely on
 * @param directory where the client program lies
 */
public record ExtendedInfo(
        boolean unicode,
        int addressFamily,
        String address,
        String directory,
        ExtendedOptions options)
        implements Pdu {
    public static final int IPV4 = 0x0002;
    public static final int IPV6 = 0x0017;

    private static final String NAME = "TS_EXTENDED_INFO_PACKET";

    public ExtendedInfo {
        if ((addressFamily & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("address family " + addressFamily);
        }
        InfoText.require(address, unicode);
        InfoText.require(directory, unicode);
    }

    /**
     * Reads to the end.
     *
     * @param unicode whether the packet around it is in Unicode
     */
    public static ExtendedInfo read(WireReader in, boolean unicode) {
        int family = in.need(2, NAME).u16();
        Bytes address = text(in, "clientAddress");
        Bytes directory = text(in, "clientDir");
        boolean wide = unicode || looksWide(address) || looksWide(directory);
        return new ExtendedInfo(
                wide,
                family,
                decode(address, wide),
                decode(directory, wide),
                ExtendedOptions.read(in));
    }

    private static Bytes text(WireReader in, String field) {
        int size = in.need(2, NAME).u16();
        if (size > InfoText.MAX_SIZE) {
            throw in.failure(field, "at most " + InfoText.MAX_SIZE + " bytes", size);
        }
        return Bytes.read(in.need(size, NAME), size);
    }

    private static boolean looksWide(Bytes text) {
        byte[] octets = text.toByteArray();
        return octets.length >= 4 && octets.length % 2 == 0 && octets[0] != 0 && octets[1] == 0;
    }

    private static String decode(Bytes text, boolean wide) {
        return InfoText.read(text.reader(), text.size(), wide, "text");
    }

    @Override
    public void write(WireWriter out) {
        out.u16(addressFamily);
        write(out, address);
        write(out, directory);
        options.write(out);
    }

    /** Unlike those of the packet around it, these sizes count the terminator. */
    private void write(WireWriter out, String text) {
        out.u16(InfoText.size(text, unicode) + InfoText.terminator(unicode));
        InfoText.write(out, text, unicode);
        out.zeros(InfoText.terminator(unicode));
    }

    @Override
    public int size() {
        return 6
                + InfoText.size(address, unicode)
                + InfoText.size(directory, unicode)
                + 2 * InfoText.terminator(unicode)
                + options.size();
    }
}
