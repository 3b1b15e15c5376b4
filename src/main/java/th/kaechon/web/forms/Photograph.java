package th.kaechon.web.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes of a phone's photograph what the register keeps: upright, at most {@value #LONGEST_SIDE} pixels a side, JPEG, and
 * without the camera's notes, which tell where the poor live to the metre.
 */
final class Photograph {

    /** What an officer may send, in bytes (issue: up to 5 MB). */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int LONGEST_SIDE = 1600;
    private static final long MOST_PIXELS = 60_000_000; // decoded it would fill the memory
    private static final double QUALITY = 0.8;

    private Photograph() {}

    /** Empty when the bytes are no JPEG or PNG picture, whatever the file was called. */
    static Optional<byte[]> normalised(byte[] sent) {
        try {
            return isPicture(sent) ? Optional.of(small(sent)) : Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isPicture(byte[] sent) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                String format = reader.getFormatName().toLowerCase();
                return (format.equals("jpeg") || format.equals("png"))
                        && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] small(byte[] sent) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        BufferedImage upright =
                Thumbnails.of(new ByteArrayInputStream(sent)).scale(1).asBufferedImage();
        int longest = Math.max(upright.getWidth(), upright.getHeight());
        Thumbnails.of(upright)
                .scale(Math.min(1, (double) LONGEST_SIDE / longest))
                .imageType(BufferedImage.TYPE_INT_RGB) // a PNG may be transparent, a JPEG not
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }
}
