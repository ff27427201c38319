package dev.rejoin.testkit.vectors;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.licensing.LicensingKeys;
import dev.rejoin.auth.ntlm.AuthenticateMessage;
import dev.rejoin.auth.ntlm.ChallengeMessage;
import dev.rejoin.auth.ntlm.NegotiateMessage;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmMessage;
import dev.rejoin.session.ReconnectSecret;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.nio.charset.StandardCharsets;

/** Runs the vectors of logon and reconnection. */
final class AuthVectors {
    private AuthVectors() {}

    static void reconnect(VectorRecord vector) {
        Mismatch.compare(
                "verifier",
                vector.bytes("security_verifier"),
                ReconnectSecret.of(vector.data()).verifier());
    }

    /** The vector's bytes are the password in UTF-16LE. */
    static void hash(VectorRecord vector) {
        Mismatch.compare("NT hash", vector.bytes("nt_hash"), ntHash(vector.data()));
    }

    /** An NT hash is nothing but MD4 over the bytes of the password. */
    static void md4(VectorRecord vector) {
        Mismatch.compare("MD4", vector.bytes("md4"), ntHash(vector.data()));
    }

    private static byte[] ntHash(byte[] utf16) {
        Secret password = Secret.of(new String(utf16, StandardCharsets.UTF_16LE));
        return NtHash.of(password).toByteArray();
    }

    /** The vector's bytes are the premaster secret. */
    static void licensing(VectorRecord vector) {
        LicensingKeys keys =
                LicensingKeys.of(
                        vector.content(),
                        Bytes.owning(vector.bytes("client_random")),
                        Bytes.owning(vector.bytes("server_random")));
        same(vector, "master_secret", keys.masterSecret());
        same(vector, "session_key_blob", keys.sessionKeyBlob());
        same(vector, "license_key", keys.encryptionKey());
    }

    static void ntlm(VectorRecord vector) {
        NtlmMessage message = NtlmMessage.read(new WireReader(vector.data()));
        switch (message) {
            case NegotiateMessage negotiate -> {
                flags(vector, negotiate.flags().bits());
                same("domain", vector.text("domain"), negotiate.domain());
                same("workstation", vector.text("workstation"), negotiate.workstation());
            }
            case ChallengeMessage challenge -> {
                flags(vector, challenge.flags().bits());
                same(vector, "server_challenge", challenge.challenge());
                same("targetname", vector.text("targetname"), challenge.targetName());
            }
            case AuthenticateMessage authenticate -> {
                same("user", vector.text("user"), authenticate.user());
                same("domain", vector.text("domain"), authenticate.domain());
                same("workstation", vector.text("workstation"), authenticate.workstation());
                same(vector, "mic", authenticate.mic().orElse(Bytes.EMPTY));
                proof(vector, "ntproofstr", authenticate);
            }
        }
    }

    private static void proof(VectorRecord vector, String field, AuthenticateMessage message) {
        byte[] response = message.ntResponse().toByteArray();
        Mismatch.compare(field, vector.bytes(field), java.util.Arrays.copyOf(response, 16));
    }

    private static void flags(VectorRecord vector, int bits) {
        same("flags", vector.text("flags"), "0x" + Integer.toHexString(bits));
    }

    private static void same(String field, String expected, String got) {
        if (!expected.equals(got)) {
            throw new Mismatch(field + ": expected " + expected + ", got " + got);
        }
    }

    private static void same(VectorRecord vector, String field, Bytes got) {
        same(field, vector.text(field), got.hex());
    }
}
