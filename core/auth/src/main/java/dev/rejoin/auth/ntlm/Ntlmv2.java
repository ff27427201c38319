package dev.rejoin.auth.ntlm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** [MS-NLMP] 3.3.2 NTLM v2 Authentication and 3.4.5 KXKEY, SIGNKEY and SEALKEY: the sums. */
final class Ntlmv2 {
    private static final String TO_SERVER = "client-to-server";
    private static final String TO_CLIENT = "server-to-client";

    private Ntlmv2() {}

    /** NTOWFv2: the user in upper case, the domain as it is. */
    static byte[] responseKey(NtHash hash, String user, String domain) {
        byte[] key = hash.toByteArray();
        byte[] result =
                hmacMd5(key, (upperCase(user) + domain).getBytes(StandardCharsets.UTF_16LE));
        Arrays.fill(key, (byte) 0);
        return result;
    }

    /**
     * Character by character, as Windows does: {@code String.toUpperCase} would make SS out of one
     * ß, and the proof would not match.
     */
    static String upperCase(String user) {
        StringBuilder result = new StringBuilder(user.length());
        user.chars().forEach(unit -> result.append(Character.toUpperCase((char) unit)));
        return result.toString();
    }

    /** NTProofStr over the server's challenge and the response behind its own proof. */
    static byte[] proof(byte[] responseKey, byte[] serverChallenge, byte[] response) {
        int from = Ntlmv2Response.PROOF_SIZE;
        return hmacMd5(
                responseKey, serverChallenge, Arrays.copyOfRange(response, from, response.length));
    }

    static byte[] sessionBaseKey(byte[] responseKey, byte[] proof) {
        return hmacMd5(responseKey, proof);
    }

    /** The code over all three messages, with its own room in the last one zero. */
    static byte[] mic(byte[] sessionKey, byte[] negotiate, byte[] challenge, byte[] authenticate) {
        byte[] blank = authenticate.clone();
        int from = AuthenticateMessage.MIC_OFFSET;
        Arrays.fill(blank, from, from + AuthenticateMessage.MIC_SIZE, (byte) 0);
        return hmacMd5(sessionKey, negotiate, challenge, blank);
    }

    static byte[] signingKey(byte[] sessionKey, boolean toServer) {
        return md5(sessionKey, magic(toServer, "signing"));
    }

    static byte[] sealingKey(byte[] sessionKey, NtlmFlags flags, boolean toServer) {
        int strength = flags.has(NtlmFlags.KEY_128) ? 16 : 7;
        return md5(Arrays.copyOf(sessionKey, strength), magic(toServer, "sealing"));
    }

    static byte[] hmacMd5(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-MD5, which NTLM needs", e);
        }
    }

    private static byte[] md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no MD5, which NTLM needs", e);
        }
    }

    private static byte[] magic(boolean toServer, String purpose) {
        String direction = toServer ? TO_SERVER : TO_CLIENT;
        String text = "session key to " + direction + " " + purpose + " key magic constant\0";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
