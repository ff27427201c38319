package dev.rejoin.pdu.license;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.nio.charset.StandardCharsets;

/**
 * [MS-RDPELE] 2.2.2.6.1 New License Information (NEW_LICENSE_INFO): what a client keeps.
 *
 * @param version of the product
 * @param scope who issued it
 * @param certificates the licence itself, in PKCS #7
 */
public record LicenseContent(
        int version, String scope, String company, String product, Bytes certificates)
        implements Pdu {
    // LIMIT: licences have 2 KiB, and their blob's length is a 16-bit number.
    private static final int MOST_BYTES = 0xFFFF;
    private static final int MOST_SCOPE = 1024;

    private static final String NAME = "NEW_LICENSE_INFO";

    public LicenseContent {
        LicensedText.require(company);
        LicensedText.require(product);
        if (scope.length() >= MOST_SCOPE
                || scope.indexOf('\0') >= 0
                || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(scope)
                || certificates.size() > MOST_BYTES) {
            throw new IllegalArgumentException("scope " + scope + ", licence of " + certificates);
        }
    }

    public static LicenseContent read(WireReader in) {
        in.need(8, NAME);
        int version = in.i32();
        int scopeSize = in.count32("cbScope", MOST_SCOPE);
        String scope = in.need(scopeSize, NAME).latin1(scopeSize);
        if (scope.length() == MOST_SCOPE) {
            throw in.failure("pbScope", "a zero at its end", "none");
        }
        String company = LicensedText.read(in, "cbCompanyName", NAME);
        String product = LicensedText.read(in, "cbProductId", NAME);
        int size = in.need(4, NAME).count32("cbLicenseInfo", MOST_BYTES);
        return new LicenseContent(
                version, scope, company, product, Bytes.read(in.need(size, NAME), size));
    }

    @Override
    public void write(WireWriter out) {
        out.u32(version).u32(scope.length() + 1L).latin1(scope).u8(0);
        LicensedText.write(out, company);
        LicensedText.write(out, product);
        out.u32(certificates.size());
        certificates.write(out);
    }

    @Override
    public int size() {
        return 8
                + scope.length()
                + 1
                + LicensedText.size(company)
                + LicensedText.size(product)
                + 4
                + certificates.size();
    }
}
