package org.niangjia.identity.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a picture for a camera, drawn on the server: no script, and no service elsewhere that would learn the text.
 *
 * @param size modules a side
 * @param path of an SVG with one unit a module
 */
public record QrPicture(int size, String path) {
    /** Light all around, as the standard asks (ISO/IEC 18004, 6.3.8). */
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size, path.toString());
    }

    public String viewBox() {
        var side = size + 2 * QUIET;
        return -QUIET + " " + -QUIET + " " + side + " " + side;
    }

    @Override
    public String toString() {
        return "QrPicture[" + size + "]";
    }
}
