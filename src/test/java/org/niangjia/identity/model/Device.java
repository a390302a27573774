package org.niangjia.identity.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A device with one passkey (ES256, no attestation), as a browser would speak for it. */
public final class Device {
    private static final byte THERE = 0x01;
    private static final byte WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private final String origin;
    private final String host;
    private int count;
    private byte flags = THERE;

    public Device(String origin, String host) {
        this.origin = origin;
        this.host = host;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /** The device of another site, or another device under the same id: whoever forges takes what he knows. */
    public Device forging(Device other) {
        System.arraycopy(other.id, 0, id, 0, id.length);
        return this;
    }

    public Device counting(int from) {
        count = from;
        return this;
    }

    /** Nobody touched it. */
    public Device untouched() {
        flags = 0;
        return this;
    }

    /** @param question as the page carries it: base64url */
    public String made(String question) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(data((byte) (flags | WITH_KEY)));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(publicKey());
        var object = new ByteArrayOutputStream();
        // {"fmt": "none", "attStmt": {}, "authData": …}
        object.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"));
        object.write(data.size());
        object.writeBytes(data.toByteArray());
        return answer("\"attestationObject\":\"" + text(object.toByteArray()) + "\"", client("create", question));
    }

    public String shown(String question) {
        count += count == 0 ? 0 : 1;
        var client = client("get", question);
        var data = data(flags);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(MessageDigest.getInstance("SHA-256").digest(client));
            return answer(
                    "\"authenticatorData\":\"" + text(data) + "\",\"signature\":\"" + text(signature.sign()) + "\"",
                    client);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] data(byte flags) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(37).put(hash).put(flags).putInt(count).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(HexFormat.of().parseHex("a5010203262001215820"));
        key.writeBytes(coordinate(point.getAffineX().toByteArray()));
        key.writeBytes(HexFormat.of().parseHex("225820"));
        key.writeBytes(coordinate(point.getAffineY().toByteArray()));
        return key.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var exact = new byte[32];
        var length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, exact, 32 - length, length);
        return exact;
    }

    private byte[] client(String act, String question) {
        return ("{\"type\":\"webauthn." + act + "\",\"challenge\":\"" + question + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(String special, byte[] client) {
        return "{\"id\":\"" + text(id) + "\",\"rawId\":\"" + text(id) + "\",\"type\":\"public-key\",\"response\":{"
                + "\"clientDataJSON\":\"" + text(client) + "\"," + special + "},\"clientExtensionResults\":{}}";
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
