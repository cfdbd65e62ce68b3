package org.safeguarding.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the gates of the API and of the migrations need to know about a release: files, versions and checksums. */
final class Release {

    private Release() {}

    static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            return fail("There is no %s.", file.toAbsolutePath());
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code info.version} of an OpenAPI document. */
    static String version(String openApi) {
        return new OpenAPIV3Parser()
                .readContents(openApi)
                .getOpenAPI()
                .getInfo()
                .getVersion();
    }

    /** In lower-case hexadecimal, as {@code sha256sum} writes it. */
    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
