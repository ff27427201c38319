package dev.rejoin.auth.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.Tag;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;

class SubjectPublicKeyTest {
    @Test
    void isTheRsaKeyWithoutItsAlgorithm() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        Bytes bits = SubjectPublicKey.of(key.getEncoded());
        BerReader rsa = new BerReader(bits.reader()).sequence("RSAPublicKey");
        assertEquals(key.getModulus(), new BigInteger(rsa.contents(Tag.INTEGER, "modulus").rest()));
        assertEquals(65537, rsa.integer("publicExponent"));
    }

    @Test
    void refusesOtherStructures() {
        assertThrows(DecodeException.class, () -> SubjectPublicKey.of(new byte[] {0x30, 0}));
        assertThrows(DecodeException.class, () -> SubjectPublicKey.of(new byte[0]));
    }
}
