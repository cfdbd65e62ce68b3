package org.safeguarding.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where one server keeps its data: a given folder, which stays, or a temporary one, which is deleted. */
record ServerFolder(Path path, boolean temporary) {

    static ServerFolder of(Optional<Path> given, String server) throws IOException {
        if (given.isEmpty()) {
            return new ServerFolder(Files.createTempDirectory("safeguarding-" + server + "-"), true);
        }
        return new ServerFolder(
                Files.createDirectories(given.get().toAbsolutePath().normalize()), false);
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    void deleteIfTemporary() throws IOException {
        if (temporary) {
            Folders.delete(path);
        }
    }
}
