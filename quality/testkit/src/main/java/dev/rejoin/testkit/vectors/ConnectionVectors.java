package dev.rejoin.testkit.vectors;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.certificate.ProprietaryCertificate;
import dev.rejoin.pdu.certificate.RsaPublicKey;
import dev.rejoin.pdu.certificate.ServerCertificate;
import dev.rejoin.pdu.gcc.ClientBlock;
import dev.rejoin.pdu.gcc.ClientClusterData;
import dev.rejoin.pdu.gcc.ClientCoreData;
import dev.rejoin.pdu.gcc.ClientMonitorData;
import dev.rejoin.pdu.gcc.ClientMonitorExtendedData;
import dev.rejoin.pdu.gcc.ClientNetworkData;
import dev.rejoin.pdu.gcc.ClientSecurityData;
import dev.rejoin.pdu.gcc.ConferenceCreateRequest;
import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerBlock;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.gcc.ServerMessageChannelData;
import dev.rejoin.pdu.gcc.ServerMultitransportChannelData;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.pdu.gcc.UserDataBlock;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.HardwareIdentification;
import dev.rejoin.pdu.license.LicenseBlob;
import dev.rejoin.pdu.license.LicenseContent;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.license.ProductInformation;
import dev.rejoin.pdu.mcs.ConnectInitial;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.x224.ConnectionConfirm;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.testkit.vectors.VectorCheck.Recoder;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.PerReader;
import dev.rejoin.wire.asn1.Tag;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which structure a vector of the connection sequence is of. */
final class ConnectionVectors {
    private ConnectionVectors() {}

    static Recoder x224(VectorRecord vector) {
        boolean confirm =
                vector.name().contains("confirm")
                        || vector.expected().path("args").toString().contains("ConnectionConfirm");
        return confirm
                ? VectorCheck.pdu(ConnectionConfirm::read)
                : VectorCheck.pdu(ConnectionRequest::read);
    }

    /** The user data of the connect PDUs is taken apart as well. */
    static Recoder mcs(VectorRecord vector) {
        byte[] data = vector.data();
        return switch (data[0] == 0x7F ? data[1] : 0) {
            case 0x65 -> ConnectionVectors::initial;
            case 0x66 -> ConnectionVectors::response;
            default -> VectorCheck.pdu(DomainPdu::read);
        };
    }

    private static byte[] initial(WireReader in) {
        ConnectInitial initial = ConnectInitial.read(in);
        byte[] userData = ConferenceCreateRequest.read(initial.userData().reader()).toByteArray();
        compareConference(initial.userData().toByteArray(), userData);
        return initial.toByteArray();
    }

    private static byte[] response(WireReader in) {
        ConnectResponse response = ConnectResponse.read(in);
        byte[] userData = ConferenceCreateResponse.read(response.userData().reader()).toByteArray();
        compareConference(response.userData().toByteArray(), userData);
        return response.toByteArray();
    }

    private static Recoder conference(Function<WireReader, ? extends Pdu> read) {
        return in -> {
            byte[] original = in.rest();
            byte[] encoded = read.apply(new WireReader(original)).toByteArray();
            compareConference(original, encoded);
            return original;
        };
    }

    /**
     * All but the length of the connect PDU: its origin counts one or two bytes less than
     * [MS-RDPBCGR] 4.1.3 does, Windows writes 2A in every response, and nobody believes it.
     */
    private static void compareConference(byte[] expected, byte[] got) {
        Mismatch.compare("GCC user data", withoutLength(expected), withoutLength(got));
    }

    private static byte[] withoutLength(byte[] conference) {
        byte[] copy = conference.clone();
        copy[8] = 0;
        return copy;
    }

    static Recoder gcc(VectorRecord vector) {
        if (vector.rejected()) {
            return vector.name().contains("server")
                    ? blocks(ServerBlock::readAll)
                    : blocks(ClientBlock::readAll);
        }
        return switch (vector.type()) {
            case "ClientGccBlocks" -> blocks(ClientBlock::readAll);
            case "ServerGccBlocks" -> blocks(ServerBlock::readAll);
            case "ConferenceCreateRequest::new" -> conference(ConferenceCreateRequest::read);
            case "ConferenceCreateResponse::new" -> conference(ConferenceCreateResponse::read);
            case "ClientCoreData" -> VectorCheck.pdu(ClientCoreData::read);
            case "ClientSecurityData" -> VectorCheck.pdu(ClientSecurityData::read);
            case "ClientNetworkData" -> VectorCheck.pdu(ClientNetworkData::read);
            case "ClientClusterData" -> VectorCheck.pdu(ClientClusterData::read);
            case "ClientMonitorData" -> VectorCheck.pdu(ClientMonitorData::read);
            case "ClientMonitorExtendedData" -> VectorCheck.pdu(ClientMonitorExtendedData::read);
            case "ServerCoreData" -> VectorCheck.pdu(ServerCoreData::read);
            case "ServerSecurityData" -> VectorCheck.pdu(ServerSecurityData::read);
            case "ServerNetworkData" -> VectorCheck.pdu(ServerNetworkData::read);
            case "ServerMessageChannelData" -> VectorCheck.pdu(ServerMessageChannelData::read);
            case "MultiTransportChannelData" ->
                    VectorCheck.pdu(ServerMultitransportChannelData::read);
            default -> throw new Mismatch("no structure for " + vector.type());
        };
    }

    private static Recoder blocks(Function<WireReader, List<? extends UserDataBlock>> readAll) {
        return in -> {
            WireWriter out = new WireWriter();
            UserDataBlock.writeAll(out, readAll.apply(in));
            return out.toByteArray();
        };
    }

    /** With its key, and with the signature that anyone can check. */
    static void certificate(VectorRecord vector) {
        VectorCheck.structure(_ -> VectorCheck.pdu(ServerCertificate::read)).run(vector);
        if (!(ServerCertificate.read(new WireReader(vector.data()))
                instanceof ProprietaryCertificate certificate)) {
            throw new Mismatch("not a proprietary certificate");
        }
        RsaPublicKey key = certificate.publicKey();
        if (key.bits() != vector.number("bitlen")
                || key.mostData() != vector.number("datalen")
                || key.exponent() != vector.number("pubExp")
                || !key.paddedModulus().hex().startsWith(vector.text("modulus_le"))) {
            throw new Mismatch("the key is " + key);
        }
        boolean valid = vector.expected().path("signature_valid").asBoolean();
        if (certificate.signedAsPublished() != valid) {
            throw new Mismatch("the signature must be " + (valid ? "valid" : "invalid"));
        }
    }

    /** Some begin with the security header; none of the messages has its first byte as type. */
    static Recoder license(VectorRecord vector) {
        return switch (vector.type()) {
            case "ClientHardwareIdentification" -> VectorCheck.pdu(HardwareIdentification::read);
            case "LicenseInformation" -> VectorCheck.pdu(LicenseContent::read);
            case "ProductInfo" -> VectorCheck.pdu(ProductInformation::read);
            case "Scope" -> VectorCheck.pdu(LicenseBlob::read);
            default -> licenseMessage(vector);
        };
    }

    private static Recoder licenseMessage(VectorRecord vector) {
        boolean withHeader = (vector.data()[0] & 0xFF) == SecurityHeader.LICENSE_PKT;
        return in -> {
            WireWriter out = new WireWriter();
            if (withHeader) {
                SecurityHeader.expect(in, SecurityHeader.LICENSE_PKT).write(out);
            }
            LicenseMessage.read(in).write(out);
            return out.toByteArray();
        };
    }

    static Recoder asn1(VectorRecord vector) {
        String name = vector.name();
        String test = name.substring(name.lastIndexOf('.') + 1);
        if (test.startsWith("read_sequence_tag")) {
            return ber(in -> in.sequence(name));
        } else if (test.startsWith("read_application_tag")) {
            return ber(in -> in.element(Tag.application(31), name));
        } else if (test.startsWith("read_enumerated")) {
            int count = test.contains("variant") ? 5 : 16;
            return ber(in -> in.enumerated(count, name));
        } else if (test.startsWith("read_bool")) {
            return ber(in -> in.bool(name));
        } else if (test.startsWith("read_integer")) {
            return ber(in -> in.integer(name));
        } else if (test.startsWith("read_u32")) {
            return in -> {
                new PerReader(in).integer(name);
                return new byte[0];
            };
        }
        throw new Mismatch("no reader for " + test);
    }

    private static Recoder ber(Consumer<BerReader> read) {
        return in -> {
            read.accept(new BerReader(in));
            return new byte[0];
        };
    }
}
