package dev.rejoin.pdu.license;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.1.1 Product Information (PRODUCT_INFO): what a licence is asked for.
 *
 * @param version of the terminal server, the major one in the upper half
 */
public record ProductInformation(int version, String company, String product) implements Pdu {
    private static final String NAME = "PRODUCT_INFO";

    public ProductInformation {
        LicensedText.require(company);
        LicensedText.require(product);
    }

    public static ProductInformation read(WireReader in) {
        int version = in.need(4, NAME).i32();
        return new ProductInformation(
                version,
                LicensedText.read(in, "cbCompanyName", NAME),
                LicensedText.read(in, "cbProductId", NAME));
    }

    @Override
    public void write(WireWriter out) {
        out.u32(version);
        LicensedText.write(out, company);
        LicensedText.write(out, product);
    }

    @Override
    public int size() {
        return 4 + LicensedText.size(company) + LicensedText.size(product);
    }
}
