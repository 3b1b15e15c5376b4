package th.kaechon.report.minutes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document as LibreOffice prints it. */
record Paper(String text, int pages, String fonts) {

    private static final int PATIENCE_MINUTES = 3;

    /** With a profile of its own: two LibreOffices do not share one. */
    static Paper print(byte[] docx, Path directory, String name) throws IOException, InterruptedException {
        Path file = Files.write(directory.resolve(name + ".docx"), docx);
        run(
                directory,
                RequiresLibreOffice.SOFFICE.toString(),
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                directory.toString(),
                file.toString());
        Path pdf = directory.resolve(name + ".pdf");
        Path text = directory.resolve(name + ".txt");
        run(directory, RequiresLibreOffice.PDFTOTEXT.toString(), "-raw", pdf.toString(), text.toString());
        Matcher pages = Pattern.compile("Pages:\\s+(\\d+)").matcher(run(directory, "/usr/bin/pdfinfo", pdf.toString()));
        return new Paper(
                Files.readString(text),
                pages.find() ? Integer.parseInt(pages.group(1)) : 0,
                run(directory, "/usr/bin/pdffonts", pdf.toString()));
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(directory, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(Arrays.toString(command) + " takes too long");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(
                    Arrays.toString(command) + " ended with " + process.exitValue() + ": " + Files.readString(said));
        }
        return Files.readString(said);
    }
}
