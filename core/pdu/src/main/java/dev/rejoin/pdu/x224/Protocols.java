package dev.rejoin.pdu.x224;

/**
 * [MS-RDPBCGR] 2.2.1.1.1 requestedProtocols, and 2.2.1.2.1 selectedProtocol, which names one.
 *
 * @param bits as on the wire; unknown ones are kept, since they are echoed in Server Core Data
 */
public record Protocols(int bits) {
    /** Standard RDP Security: no bit, and so always offered. */
    public static final Protocols RDP = new Protocols(0);

    public static final Protocols SSL = new Protocols(0x01);
    public static final Protocols HYBRID = new Protocols(0x02);
    public static final Protocols RDSTLS = new Protocols(0x04);
    public static final Protocols HYBRID_EX = new Protocols(0x08);
    public static final Protocols RDSAAD = new Protocols(0x10);

    /** Whether all of {@code other} is in here; true of {@link #RDP} always. */
    public boolean has(Protocols other) {
        return (bits & other.bits) == other.bits;
    }

    public Protocols with(Protocols other) {
        return new Protocols(bits | other.bits);
    }

    @Override
    public String toString() {
        return switch (bits) {
            case 0x00 -> "RDP";
            case 0x01 -> "SSL";
            case 0x02 -> "HYBRID";
            case 0x04 -> "RDSTLS";
            case 0x08 -> "HYBRID_EX";
            case 0x10 -> "RDSAAD";
            default -> several();
        };
    }

    private String several() {
        StringBuilder text = new StringBuilder();
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            int bit = Integer.lowestOneBit(rest);
            text.append(text.isEmpty() ? "" : " | ")
                    .append(bit > 0 && bit <= 0x10 ? new Protocols(bit) : hex(bit));
        }
        return text.toString();
    }

    private static String hex(int bit) {
        return "0x" + Integer.toHexString(bit);
    }
}
