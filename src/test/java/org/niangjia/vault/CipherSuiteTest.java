package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published vectors. */
class CipherSuiteTest {
    private static final CipherSuite AES = CipherSuite.AES_256_GCM;
    private static final CipherSuite SM = CipherSuite.SM4_GCM;

    @Test
    void sm3AsInGbt32905AppendixA() {
        assertThat(sm3("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void sm4AsInGbt32907AppendixA() {
        byte[] key = hex("0123456789abcdeffedcba9876543210");
        SM4Engine engine = new SM4Engine();
        engine.init(true, new KeyParameter(key));
        byte[] block = key.clone();
        engine.processBlock(block, 0, block, 0);
        assertThat(hex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
        for (int round = 1; round < 1_000_000; round++) {
            engine.processBlock(block, 0, block, 0);
        }
        assertThat(hex(block)).isEqualTo("595298c7c6fd271f0402f804c33d3f66");
    }

    @Test
    void sm4GcmAsInRfc8998AppendixA1() {
        byte[] key = hex("0123456789abcdeffedcba9876543210");
        byte[] nonce = hex("00001234567800000000abcd");
        byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] plain = hex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] sealed = SM.aead().seal(key, nonce, associated, plain);
        assertThat(hex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
        assertThat(SM.aead().open(key, nonce, associated, sealed)).hasValue(plain);
    }

    @Test
    void hmacSm3AsInGmt0042AppendixD3() {
        byte[] key = hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
        String message = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".repeat(2);
        assertThat(hex(SM.mac(key, ascii(message))))
                .isEqualTo("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a");
    }

    /** McGrew, Viega: The Galois/Counter Mode of Operation, test case 16. */
    @Test
    void aes256GcmAsPublishedByItsAuthors() {
        byte[] key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] nonce = hex("cafebabefacedbaddecaf888");
        byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        byte[] sealed = AES.aead().seal(key, nonce, associated, plain);
        assertThat(hex(sealed))
                .isEqualTo("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b");
        assertThat(AES.aead().open(key, nonce, associated, sealed)).hasValue(plain);
    }

    @Test
    void hmacSha256AsInRfc4231Case2() {
        assertThat(hex(AES.mac(ascii("Jefe"), ascii("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void hkdfSha256AsInRfc5869Case3() {
        assertThat(hex(AES.derive(hex("0b".repeat(22)), new byte[0], 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d" + "9d201395faa4b61a96c8");
    }

    @Test
    void hkdfSha256AgreesWithThePlatform() throws Exception {
        byte[] secret = hex("07".repeat(32));
        byte[] info = ascii("niangjia");
        byte[] expected = KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, 80));
        assertThat(AES.derive(secret, info, 80)).isEqualTo(expected);
    }

    /** RFC 5869 written out with HMAC-SM3: there is no published vector. */
    @Test
    void hkdfSm3IsExtractThenExpand() {
        byte[] secret = hex("07".repeat(32));
        byte[] info = ascii("niangjia");
        byte[] extracted = SM.mac(new byte[32], secret);
        byte[] first = SM.mac(extracted, Bytes.joined(info, new byte[] {1}));
        byte[] second = SM.mac(extracted, Bytes.joined(first, info, new byte[] {2}));
        assertThat(SM.derive(secret, info, 64)).isEqualTo(Bytes.joined(first, second));
    }

    @ParameterizedTest
    @EnumSource
    void suitesAreFoundByTheirLabel(CipherSuite suite) {
        assertThat(CipherSuite.find(suite.label())).hasValue(suite);
        assertThat(CipherSuite.find(suite.id())).hasValue(suite);
        assertThat(CipherSuite.find("des")).isEmpty();
    }

    private static String sm3(String text) {
        SM3Digest digest = new SM3Digest();
        digest.update(ascii(text), 0, text.length());
        byte[] output = new byte[32];
        digest.doFinal(output, 0);
        return hex(output);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
