package org.safeguarding.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
            delete(path);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
